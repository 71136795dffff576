import { describe, expect, test } from 'vitest';
import { countedExample, entityIn } from '../testing/countedExample.ts';
import { edgeOf } from './edge.ts';

const ministerOnAccord = {
  type: 'edge',
  source: 'minister',
  target: 'accord',
  stance: 'conditional',
} as const;

describe('the evidence of an edge', () => {
  test('is its statements, with the other edges between the same two', () => {
    const counted = countedExample({ level: 'state' });
    const edge = edgeOf(counted, { ...ministerOnAccord, source: 'norland', stance: 'supports' })!;
    expect(edge.rows.map((row) => counted.statements[row]!.id)).toEqual(['s1']);
    expect(edge.beside).toEqual([
      {
        source: entityIn(counted, 'norland'),
        target: entityIn(counted, 'accord'),
        stance: counted.table.stances.findIndex(({ id }) => id === 'conditional'),
        count: 1,
      },
    ]);
  });

  test('counts both directions as beside it, but not as its own', () => {
    const counted = countedExample({ level: 'state' });
    const edge = edgeOf(counted, {
      type: 'edge',
      source: 'norland',
      target: 'sudland',
      stance: 'supports',
    })!;
    expect(edge.rows).toEqual([]);
    expect(edge.beside.map(({ source }) => counted.table.entities[source]!.id)).toEqual([
      'sudland',
    ]);
  });

  test('follows those who are rolled up', () => {
    const counted = countedExample({ level: 'state' });
    const edge = edgeOf(counted, ministerOnAccord)!;
    expect(counted.table.entities[edge.source]!.id).toBe('norland');
    expect(edge.rows.map((row) => counted.statements[row]!.id)).toEqual(['s3']);
  });

  test('is that of the statement which is picked', () => {
    const counted = countedExample();
    const edge = edgeOf(counted, { type: 'statement', id: 's5' })!;
    expect(counted.statements[edge.picked!]!.id).toBe('s5');
    expect(edge.rows).toEqual([edge.picked]);
    expect(edge.ascribed).toBe(1);
  });

  test('keeps a picked statement in sight that a filter hides, and says that it is hidden', () => {
    const counted = countedExample({ filters: { hiddenStances: ['opposes'] } });
    const edge = edgeOf(counted, { type: 'statement', id: 's5' })!;
    expect(edge.rows).toEqual([edge.picked]);
    expect(edge.hidden).toBe(1);
    const unpicked = edgeOf(counted, {
      type: 'edge',
      source: 'sudland',
      target: 'norland',
      stance: 'opposes',
    })!;
    expect(unpicked.rows).toEqual([]);
    expect(unpicked.hidden).toBe(1);
  });

  test.each([
    { type: 'statement', id: 'nowhere' } as const,
    { ...ministerOnAccord, source: 'nobody' },
    { ...ministerOnAccord, stance: 'adores' },
  ])('is none for what the project does not have: %o', (selection) => {
    expect(edgeOf(countedExample(), selection)).toBeUndefined();
  });
});
