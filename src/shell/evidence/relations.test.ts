import { describe, expect, test } from 'vitest';
import { countedExample, entityIn } from '../testing/countedExample.ts';
import type { Counted } from './counted.ts';
import { countStatements, relationsOf, type RelationGroup } from './relations.ts';

/** Groups as readable lines: stance, then partners with their statements. */
function lines({ table, statements }: Counted, groups: readonly RelationGroup[]): string[] {
  return groups.map(({ stance, partners }) => {
    const named = partners.map(({ entity, rows }) => {
      const ids = rows.map((row) => statements[row]!.id).join('+');
      return `${table.entities[entity]!.id} ${ids}`;
    });
    return `${table.stances[stance]!.id}: ${named.join(', ')}`;
  });
}

describe('relations of an entity', () => {
  test('are grouped by stance, those it gives apart from those it receives', () => {
    const counted = countedExample();
    const norland = relationsOf(counted, entityIn(counted, 'norland'));
    expect(lines(counted, norland.given)).toEqual(['supports: accord s1']);
    expect(lines(counted, norland.received)).toEqual([
      'supports: minister s7',
      'opposes: sudland s5',
    ]);
    const accord = relationsOf(counted, entityIn(counted, 'accord'));
    expect(lines(counted, accord.received)).toEqual([
      'supports: norland s1',
      'conditional: minister s3',
      'questions: sudland s2',
    ]);
    expect(countStatements(accord.received)).toBe(3);
  });

  test('tell how many statements are ascribed rather than said', () => {
    const counted = countedExample();
    const { received } = relationsOf(counted, entityIn(counted, 'norland'));
    expect(received.map(({ partners }) => partners[0]!.ascribed)).toEqual([0, 1]);
  });

  test('include what it reports of others, quoted or imputed', () => {
    const counted = countedExample();
    const ids = (id: string) =>
      relationsOf(counted, entityIn(counted, id)).reported.map(
        (row) => counted.statements[row]!.id,
      );
    expect(ids('shore-gazette')).toEqual(['s1']);
    expect(ids('reader')).toEqual(['s5']);
  });

  test('join after a roll-up, and what then has one end only is kept as inside', () => {
    const counted = countedExample({ level: 'state' });
    const { given, received, inside } = relationsOf(counted, entityIn(counted, 'norland'));
    expect(lines(counted, given)).toEqual(['supports: accord s1', 'conditional: accord s3']);
    expect(lines(counted, received)).toEqual(['opposes: sudland s5']);
    expect(inside.map((row) => counted.statements[row]!.id)).toEqual(['s7']);
  });

  test('say how many statements the filters hide', () => {
    const counted = countedExample({ filters: { hiddenStances: ['opposes', 'questions'] } });
    const norland = relationsOf(counted, entityIn(counted, 'norland'));
    expect(lines(counted, norland.received)).toEqual(['supports: minister s7']);
    expect(norland.hidden).toBe(1);
    expect(relationsOf(counted, entityIn(counted, 'reader')).hidden).toBe(2);
    expect(relationsOf(counted, entityIn(counted, 'league')).hidden).toBe(0);
  });
});
