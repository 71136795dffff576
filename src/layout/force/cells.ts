/**
 * Points sorted into square cells: those of cell c are `order[k]` for k from `start[c]` to
 * `start[c + 1]`; cell c stands in row floor(c / columns).
 */
export type Cells = {
  readonly order: Uint32Array;
  readonly start: Uint32Array;
  readonly columns: number;
  readonly rows: number;
};

/**
 * Sorts the points of `position` into cells of side `side`, or larger where a few stray points
 * would make more cells than points. O(n).
 */
export function cellsOf(position: Float64Array, side: number): Cells {
  const n = position.length / 2;
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < n; i++) {
    left = Math.min(left, position[2 * i]!);
    right = Math.max(right, position[2 * i]!);
    top = Math.min(top, position[2 * i + 1]!);
    bottom = Math.max(bottom, position[2 * i + 1]!);
  }
  const most = Math.sqrt(4 * n + 16);
  const edge = Math.max(side, (right - left) / most, (bottom - top) / most);
  const columns = Math.floor((right - left) / edge) + 1 || 1;
  const rows = Math.floor((bottom - top) / edge) + 1 || 1;
  const cellOf = new Uint32Array(n);
  const start = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < n; i++) {
    const column = Math.floor((position[2 * i]! - left) / edge);
    const row = Math.floor((position[2 * i + 1]! - top) / edge);
    cellOf[i] = row * columns + column;
    start[cellOf[i]! + 1]!++;
  }
  for (let c = 0; c < columns * rows; c++) start[c + 1]! += start[c]!;
  const next = start.slice();
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[next[cellOf[i]!]!++] = i;
  return { order, start, columns, rows };
}
