/**
 * The rows in ascending order of their keys, which are below `keys`; equal ones keep their order. A
 * counting sort. `keyOf[row]` is the key of a row.
 */
export function sortedBy(rows: Uint32Array, keys: number, keyOf: Uint32Array): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (let place = 0; place < rows.length; place++) starts[keyOf[rows[place]!]! + 1]!++;
  for (let key = 1; key <= keys; key++) starts[key]! += starts[key - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    sorted[starts[keyOf[row]!]!++] = row;
  }
  return sorted;
}
