/** Cells that a shape takes, row by row, with its left and top in layout units. */
export type Polyomino = {
  readonly columns: number;
  readonly rows: number;
  readonly taken: Uint8Array;
};

export type Rectangle = { left: number; top: number; right: number; bottom: number };

/** The rectangle around all of `rectangles`. */
export function around(rectangles: readonly Rectangle[]): Rectangle {
  const all = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { left, top, right, bottom } of rectangles) {
    all.left = Math.min(all.left, left);
    all.top = Math.min(all.top, top);
    all.right = Math.max(all.right, right);
    all.bottom = Math.max(all.bottom, bottom);
  }
  return all;
}

/**
 * The cells of side `cell` that `rectangles` take, counted from the left and top of all of them,
 * with what lies between them in a row or in a column: nothing else is put inside a part.
 */
export function polyominoOf(rectangles: readonly Rectangle[], cell: number): Polyomino {
  const { left, top, right, bottom } = around(rectangles);
  const columns = Math.max(1, Math.ceil((right - left) / cell));
  const rows = Math.max(1, Math.ceil((bottom - top) / cell));
  const drawn = new Uint8Array(columns * rows);
  for (const box of rectangles) {
    const lastColumn = Math.min(columns, Math.ceil((box.right - left) / cell));
    const lastRow = Math.min(rows, Math.ceil((box.bottom - top) / cell));
    for (let r = Math.floor((box.top - top) / cell); r < lastRow; r++) {
      drawn.fill(1, r * columns + Math.floor((box.left - left) / cell), r * columns + lastColumn);
    }
  }
  const taken = drawn.slice();
  for (let r = 0; r < rows; r++) fillBetween(drawn, taken, r * columns, 1, columns);
  for (let c = 0; c < columns; c++) fillBetween(drawn, taken, c, columns, rows);
  return { columns, rows, taken };
}

function fillBetween(
  drawn: Uint8Array,
  taken: Uint8Array,
  start: number,
  step: number,
  count: number,
): void {
  let first = 0;
  let last = count - 1;
  while (first < count && !drawn[start + first * step]) first++;
  while (last > first && !drawn[start + last * step]) last--;
  for (let k = first; k <= last; k++) taken[start + k * step] = 1;
}

/** Whether `shape` at (column, row) takes no cell of `ground`; outside of that all is free. */
export function fits(ground: Polyomino, shape: Polyomino, column: number, row: number): boolean {
  const lastRow = Math.min(shape.rows, ground.rows - row);
  const lastColumn = Math.min(shape.columns, ground.columns - column);
  for (let r = 0; r < lastRow; r++) {
    const own = r * shape.columns;
    const other = (row + r) * ground.columns + column;
    for (let c = 0; c < lastColumn; c++) {
      if (shape.taken[own + c] && ground.taken[other + c]) return false;
    }
  }
  return true;
}

/** `ground` with the cells of `shape` at (column, row) taken as well. */
export function joined(
  ground: Polyomino,
  shape: Polyomino,
  column: number,
  row: number,
): Polyomino {
  const columns = Math.max(ground.columns, column + shape.columns);
  const rows = Math.max(ground.rows, row + shape.rows);
  const taken = new Uint8Array(columns * rows);
  for (const [{ columns: own, rows: high, taken: cells }, left, top] of [
    [ground, 0, 0],
    [shape, column, row],
  ] as const) {
    for (let r = 0; r < high; r++) {
      for (let c = 0; c < own; c++) {
        if (cells[r * own + c]) taken[(top + r) * columns + left + c] = 1;
      }
    }
  }
  return { columns, rows, taken };
}
