import type { StatementTable } from '../../model/statements.ts';
import { distance } from './range.ts';
import { speakerOf } from '../rollUp.ts';

/** Two statements by two actors on the same concept. */
export type StatementPair = {
  /** Rows: of the source of the edge and of its target. */
  readonly a: number;
  readonly b: number;
  /** Index of an entity. */
  readonly concept: number;
  /** 1 where both take the same stance, 0 where they stand at the poles: 1 - |k-k'|/R. */
  readonly agreement: number;
};

/**
 * The pairs of statements behind an edge between two actors, given as indices of entities, concept by
 * concept, then in the order of the rows. They are made one by one: there may be very many.
 */
export function* statementPairs(
  table: StatementTable,
  representative: Uint32Array,
  edge: { readonly rows: Uint32Array; readonly source: number; readonly target: number },
  range: number,
): Generator<StatementPair, void> {
  const { target, stance, stances } = table;
  const byConcept = new Map<number, { readonly of: number[]; readonly to: number[] }>();
  for (const row of edge.rows) {
    const concept = representative[target[row]!]!;
    const sides = byConcept.get(concept) ?? { of: [], to: [] };
    byConcept.set(concept, sides);
    const who = speakerOf(table, representative, row);
    if (who === edge.source) sides.of.push(row);
    else if (who === edge.target) sides.to.push(row);
  }
  const polarity = (row: number) => stances[stance[row]!]!.polarity;
  for (const [concept, { of, to }] of [...byConcept].sort(([one], [other]) => one - other))
    for (const a of of)
      for (const b of to)
        yield { a, b, concept, agreement: 1 - distance(polarity(a), polarity(b), range) };
}
