export type Direction = 'ascending' | 'descending';

/** What a table is sorted by. */
export type Order<Column extends string> = {
  readonly column: Column;
  readonly direction: Direction;
};

/**
 * The order after a click on the head of a column: the other way round on the column sorted by, else
 * the way that is usual there, which is the greatest first for numbers.
 */
export function nextOrder<Column extends string>(
  order: Order<Column>,
  column: Column,
  numeric: boolean,
): Order<Column> {
  if (order.column === column)
    return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  return { column, direction: numeric ? 'descending' : 'ascending' };
}

/**
 * Rows in the order of a key, a whole number from 0 up; equal ones keep their order in either
 * direction. A counting sort: linear in rows and keys.
 */
export function sortRows(
  rows: Uint32Array,
  keyOf: (row: number) => number,
  direction: Direction,
): Uint32Array {
  let greatest = 0;
  for (const row of rows) greatest = Math.max(greatest, keyOf(row));
  const placed = (row: number) => (direction === 'ascending' ? keyOf(row) : greatest - keyOf(row));
  const starts = new Uint32Array(greatest + 2);
  for (const row of rows) starts[placed(row) + 1]!++;
  for (let key = 1; key < starts.length; key++) starts[key]! += starts[key - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[starts[placed(row)]!++] = row;
  return sorted;
}

/** The place of each text in alphabetical order, equal ones alike: letter case and accents come last. */
export function alphabeticalRanks(texts: readonly string[]): Uint32Array {
  const collator = new Intl.Collator('en', { numeric: true });
  const order = [...texts.keys()].sort((a, b) => collator.compare(texts[a]!, texts[b]!) || a - b);
  const ranks = new Uint32Array(texts.length);
  for (const [place, index] of order.entries()) {
    const before = order[place - 1];
    const same = before !== undefined && collator.compare(texts[before]!, texts[index]!) === 0;
    ranks[index] = same ? ranks[before]! : place;
  }
  return ranks;
}
