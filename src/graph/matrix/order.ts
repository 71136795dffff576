import type { MatrixCells } from './cells.ts';

/** What rows and columns can be ordered by; `project` is the order of the file. */
export const matrixOrders = ['camp', 'position', 'statements', 'name', 'project'] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** What an order goes by: of each entity of a side, in the order of the project. */
export type Standings = {
  readonly names: readonly string[];
  readonly statements: ArrayLike<number>;
  /** Number of its camp; NaN for one without. */
  readonly camps?: ArrayLike<number>;
  /** Place on a line; NaN for one without. */
  readonly positions?: ArrayLike<number>;
};

/**
 * The places of a side's entities in an order: camps by their number, and within a camp those with the
 * most statements first; positions ascending; names by the alphabet. Who has no camp or position comes
 * last. Where nothing is known of camps or positions, those with the most statements come first.
 */
export function ordered(order: MatrixOrder, standings: Standings): Uint32Array {
  const { names, statements, camps, positions } = standings;
  const all = Uint32Array.from(names.keys());
  if (order === 'project') return all;
  const collator = new Intl.Collator('en', { numeric: true });
  const byName = (a: number, b: number) => collator.compare(names[a]!, names[b]!) || a - b;
  const byStatements = (a: number, b: number) => statements[b]! - statements[a]! || byName(a, b);
  const keys = order === 'camp' ? camps : order === 'position' ? positions : undefined;
  if (order === 'name') return all.sort(byName);
  if (!keys) return all.sort(byStatements);
  const rank = (own: number) => (Number.isNaN(keys[own]!) ? Infinity : keys[own]!);
  return all.sort((a, b) => (rank(a) === rank(b) ? byStatements(a, b) : rank(a) - rank(b)));
}

/**
 * Where those stand that are spoken of, given where the speakers do: the mean of the positions of who
 * is for it and of the mirrored positions of who is against it, each weighted by how firmly. NaN where
 * nobody with a position takes a side. Linear in the cells.
 */
export function targetPositions(cells: MatrixCells, positions: ArrayLike<number>): Float64Array {
  const { rows, columns, start, column, tone } = cells;
  const sums = new Float64Array(columns.length);
  const weights = new Float64Array(columns.length);
  for (let row = 0; row < rows.length; row++) {
    const position = positions[row]!;
    if (Number.isNaN(position)) continue;
    for (let cell = start[row]!; cell < start[row + 1]!; cell++) {
      sums[column[cell]!]! += tone[cell]! * position;
      weights[column[cell]!]! += Math.abs(tone[cell]!);
    }
  }
  return sums.map((sum, at) => (weights[at]! > 0 ? sum / weights[at]! : NaN));
}
