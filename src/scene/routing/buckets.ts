import type { Box } from '../geometry.ts';

/** Things by the square of a grid they are in: finding what is near costs no look at the rest. */
export type Buckets = {
  /** Enters an id at a point. */
  readonly add: (x: number, y: number, id: number) => void;
  /** Enters an id in every square that a box touches. */
  readonly addBox: (box: Box, id: number) => void;
  /** Calls back with each id of the square at a point. */
  readonly at: (x: number, y: number, visit: (id: number) => void) => void;
  /** Calls back with each id of the squares within `side / 2` of a point. */
  readonly near: (x: number, y: number, visit: (id: number) => void) => void;
  /** Calls back with each id of the squares a box touches, more than once if it spans several. */
  readonly inBox: (box: Box, visit: (id: number) => void) => void;
};

const mostSquares = 1 << 18;

/** An empty grid over an area; what lies outside counts to the squares at its border. */
export function createBuckets(area: Box, wantedSide: number): Buckets {
  const width = Math.max(1, area.right - area.left);
  const height = Math.max(1, area.bottom - area.top);
  const side = Math.max(wantedSide, Math.sqrt((width * height) / mostSquares));
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const first = new Int32Array(columns * rows).fill(-1);
  const ids: number[] = [];
  const next: number[] = [];

  const column = (x: number) => clamp(Math.floor((x - area.left) / side), columns);
  const row = (y: number) => clamp(Math.floor((y - area.top) / side), rows);
  const put = (square: number, id: number) => {
    next.push(first[square] ?? -1);
    first[square] = ids.length;
    ids.push(id);
  };
  const read = (square: number, visit: (id: number) => void) => {
    for (let entry = first[square] ?? -1; entry >= 0; entry = next[entry] ?? -1)
      visit(ids[entry] ?? 0);
  };
  const over = (box: Box, each: (square: number) => void) => {
    const right = column(box.right);
    const bottom = row(box.bottom);
    for (let y = row(box.top); y <= bottom; y++)
      for (let x = column(box.left); x <= right; x++) each(y * columns + x);
  };

  return {
    add: (x, y, id) => put(row(y) * columns + column(x), id),
    addBox: (box, id) => over(box, (square) => put(square, id)),
    at: (x, y, visit) => read(row(y) * columns + column(x), visit),
    near: (x, y, visit) => {
      const half = side / 2;
      const [left, right] = [column(x - half), column(x + half)];
      const [top, bottom] = [row(y - half), row(y + half)];
      for (let v = top; v <= bottom; v++)
        for (let u = left; u <= right; u++) read(v * columns + u, visit);
    },
    inBox: (box, visit) => over(box, (square) => read(square, visit)),
  };
}

function clamp(value: number, count: number): number {
  return value < 0 ? 0 : value >= count ? count - 1 : value;
}
