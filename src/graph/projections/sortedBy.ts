/** The rows in ascending order of a key below `keys`; equal ones keep their order. A counting sort. */
export function sortedBy(
  rows: Uint32Array,
  keys: number,
  keyOf: (row: number) => number,
): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (const row of rows) starts[keyOf(row) + 1]!++;
  for (let key = 1; key <= keys; key++) starts[key]! += starts[key - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[starts[keyOf(row)]!++] = row;
  return sorted;
}
