import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projects } from '../../model/arbitraryProject.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, rollUpLevels, type RollUpLevel } from '../../model/view.ts';
import { filterRows } from '../filter.ts';
import { rollUp } from '../rollUp.ts';
import { comparison, type Comparison, type Stand } from './comparison.ts';

/** The example with statements such as `norland supports accord` in place of its own. */
function saying(...lines: readonly string[]): Project {
  const project = exampleProject();
  const statements = lines.map((line, at) => {
    const [speaker = '', stance = '', target = ''] = line.split(' ');
    return { id: `s${at}`, document: 'gazette', label: '', summary: '', speaker, stance, target };
  });
  return { ...project, statements };
}

function compare(project: Project, one: string, other: string, level: RollUpLevel = 'person') {
  const table = statementTable(project);
  const rows = filterRows(table, project, defaultView.filters);
  const index = (id: string) => table.entityIndex.get(id) ?? 10_000;
  const result = comparison(table, rows, rollUp(table, level), index(one), index(other));
  if (!result.comparable) return result.reason;
  const name = (entity: number) => table.entities[entity]!.id;
  const told = ({ side, rows: own }: Stand) => `${side} ${own.join(',')}`;
  const shared = (list: Comparison['agree']) =>
    list.map(({ target, a, b, opposed }) => [name(target), told(a), told(b), opposed]);
  const lone = (list: Comparison['onlyA']) =>
    list.map(({ target, stand }) => [name(target), told(stand)]);
  return {
    agree: shared(result.agree),
    differ: shared(result.differ),
    onlyA: lone(result.onlyA),
    onlyB: lone(result.onlyB),
    aOnB: result.aOnB && told(result.aOnB),
    bOnA: result.bOnA && told(result.bOnA),
  };
}

describe('two actors side by side', () => {
  test('agree on one side, also on neither; differ on two; and each speaks where the other is silent', () => {
    const project = saying(
      'norland supports accord',
      'sudland conditional accord',
      'norland opposes fishing-ban',
      'sudland supports fishing-ban',
      'norland supports league',
      'sudland neutral institute',
      'norland ambivalent institute',
      'sudland opposes reader',
    );
    expect(compare(project, 'norland', 'sudland')).toEqual({
      agree: [
        ['institute', 'neither 6', 'neither 5', false],
        ['accord', 'for 0', 'for 1', false],
      ],
      differ: [['fishing-ban', 'against 2', 'for 3', true]],
      onlyA: [['league', 'for 4']],
      onlyB: [['reader', 'against 7']],
      aOnB: undefined,
      bOnA: undefined,
    });
  });

  test('who says both for and against is mixed, and agrees with nobody on it', () => {
    const project = saying(
      'norland supports accord',
      'norland opposes accord',
      'sudland supports accord',
      'norland supports fishing-ban',
      'sudland neutral fishing-ban',
    );
    expect(compare(project, 'norland', 'sudland')).toMatchObject({
      agree: [],
      differ: [
        ['accord', 'mixed 0,1', 'for 2', false],
        ['fishing-ban', 'for 3', 'neither 4', false],
      ],
    });
    const both = saying(
      'norland supports accord',
      'norland questions accord',
      'sudland supports accord',
      'sudland opposes accord',
    );
    expect(compare(both, 'norland', 'sudland')).toMatchObject({
      agree: [],
      differ: [['accord', 'mixed 0,1', 'mixed 2,3', false]],
    });
  });

  test('a stance beside one without a side is the side', () => {
    const project = saying(
      'norland supports accord',
      'norland neutral accord',
      'sudland opposes accord',
    );
    expect(compare(project, 'norland', 'sudland')).toMatchObject({
      differ: [['accord', 'for 0,1', 'against 2', true]],
    });
  });

  test('what they say on each other stands apart, what they say on themselves is left out', () => {
    const project = saying(
      'norland opposes sudland',
      'sudland supports norland',
      'norland supports norland',
    );
    expect(compare(project, 'norland', 'sudland')).toEqual({
      agree: [],
      differ: [],
      onlyA: [],
      onlyB: [],
      aOnB: 'against 0',
      bOnA: 'for 1',
    });
  });

  test('roll-up counts whom the picture counts', () => {
    const project = exampleProject();
    expect(compare(project, 'norland', 'sudland', 'state')).toMatchObject({
      differ: [['accord', 'for 0,2', 'against 1', true]],
      onlyB: [['fishing-ban', 'for 3']],
      bOnA: 'against 4',
    });
  });

  test('what cannot be compared has a reason', () => {
    const project = exampleProject();
    expect(compare(project, 'norland', 'norland')).toBe('same');
    expect(compare(project, 'norland', 'accord')).toBe('concept');
    expect(compare(project, 'nobody', 'norland')).toBe('unknown');
  });

  test('who is silent has nothing to compare', () => {
    expect(compare(exampleProject(), 'league', 'shore-gazette')).toEqual({
      agree: [],
      differ: [],
      onlyA: [],
      onlyB: [],
      aOnB: undefined,
      bOnA: undefined,
    });
  });

  test('the other way round it is the same with sides changed, and no statement is lost or told twice', () => {
    fc.assert(
      fc.property(
        projects,
        fc.constantFrom(...rollUpLevels),
        fc.nat(),
        fc.nat(),
        (project, level, i, j) => {
          const table = statementTable(project);
          const representative = rollUp(table, level);
          const actors = table.actors.length;
          const [a, b] = [representative[i % actors]!, representative[j % actors]!];
          const rows = Array.from({ length: table.length }, (_, row) => row);
          const one = comparison(table, rows, representative, a, b);
          const other = comparison(table, rows, representative, b, a);
          if (!one.comparable || !other.comparable) {
            expect(a).toBe(b);
            return;
          }
          expect([other.onlyA, other.onlyB, other.aOnB]).toEqual([one.onlyB, one.onlyA, one.bOnA]);
          const flip = ({ target, a: x, b: y, opposed }: Comparison['agree'][number]) => {
            return { target, a: y, b: x, opposed };
          };
          expect(other.agree.map(flip)).toEqual(one.agree);
          expect(other.differ.map(flip)).toEqual(one.differ);
          const stands = [
            ...[...one.agree, ...one.differ].flatMap((target) => [target.a, target.b]),
            ...[...one.onlyA, ...one.onlyB].map(({ stand }) => stand),
            ...[one.aOnB, one.bOnA].flatMap((stand) => stand ?? []),
          ];
          const told = stands.flatMap((stand) => stand.rows).sort((x, y) => x - y);
          const expected = rows.filter((row) => {
            const speaker = representative[table.speaker[row]!]!;
            const target = representative[table.target[row]!]!;
            return (speaker === a || speaker === b) && speaker !== target;
          });
          expect(told).toEqual(expected);
        },
      ),
    );
  });
});
