import { comfort, type Extents } from './extents.ts';
import { around, fits, joined, polyominoOf, type Polyomino, type Rectangle } from './polyomino.ts';

/** Side of the cells in which parts are laid out, in layout units. */
const finest = 12;
/** About this many cells make the side of the picture at most. */
const mostCells = 120;
/** Parts that are fitted one by one; the rest are set in rows first, as one part. */
const mostFitted = 150;
/** Shapes tried for those rows, as factors on the aspect of the picture. */
const rowAspects = [1, 0.25, 0.5, 2, 4, 8];

export type PackedPart = { readonly position: Float64Array; readonly extents: Extents };

/**
 * Moves whole parts next to each other so that all together are compact and about `aspect` times as
 * wide as high: each, in the order given, goes where the picture grows least, near the lower right
 * corner. Parts are polyominoes of cells, so that small ones use the corners of large ones:
 * K. Freivalds, U. Dogrusoz, P. Kikusts, "Disconnected graph layout and the polyomino packing
 * approach", GD 2001. Changes the positions of the parts.
 */
export function pack(parts: readonly PackedPart[], aspect: number): void {
  if (parts.length < 2) return;
  let area = 0;
  for (const part of parts) {
    const { left, top, right, bottom } = around(rectanglesOf(part));
    area += (right - left) * (bottom - top);
  }
  const cell = Math.max(finest, (1.5 * Math.sqrt(area)) / mostCells);
  let ground: Polyomino = { columns: 0, rows: 0, taken: new Uint8Array() };
  const put = (group: readonly PackedPart[]): void => {
    const rectangles = group.flatMap(rectanglesOf);
    const shape = polyominoOf(rectangles, cell);
    const { column, row } = bestPlace(ground, shape, aspect);
    const { left, top } = around(rectangles);
    for (const part of group) translate(part, column * cell - left, row * cell - top);
    ground = joined(ground, shape, column, row);
  };
  for (const part of parts.slice(0, mostFitted)) put([part]);
  const rest = parts.slice(mostFitted);
  if (rest.length === 0) return;
  // Rows are made as long as makes the least picture together with what stands.
  const sides = rowAspects.map((factor) => {
    setInRows(rest, factor * aspect);
    return bestPlace(ground, polyominoOf(rest.flatMap(rectanglesOf), cell), aspect).side;
  });
  setInRows(rest, rowAspects[sides.indexOf(Math.min(...sides))]! * aspect);
  put(rest);
}

/** The boxes of a part with half the white space that they like around them. */
function rectanglesOf({ position, extents }: PackedPart): Rectangle[] {
  return Array.from(extents.halfWidth, (halfWidth, i) => {
    const x = position[2 * i]!;
    const y = position[2 * i + 1]! + extents.shiftY[i]!;
    const halfHeight = extents.halfHeight[i]! + comfort / 2;
    return {
      left: x - halfWidth - comfort / 2,
      right: x + halfWidth + comfort / 2,
      top: y - halfHeight,
      bottom: y + halfHeight,
    };
  });
}

function translate({ position }: PackedPart, dx: number, dy: number): void {
  for (let k = 0; k < position.length; k += 2) {
    position[k]! += dx;
    position[k + 1]! += dy;
  }
}

function bestPlace(
  ground: Polyomino,
  shape: Polyomino,
  aspect: number,
): { column: number; row: number; side: number } {
  let best = { column: 0, row: 0, side: Infinity };
  let bestArea = Infinity;
  // From the lower right corner inwards, so that the first of equal places is the nearest to it.
  for (let sum = ground.columns + ground.rows; sum >= 0; sum--) {
    for (let row = Math.min(sum, ground.rows); row >= Math.max(0, sum - ground.columns); row--) {
      const column = sum - row;
      const columns = Math.max(ground.columns, column + shape.columns);
      const rows = Math.max(ground.rows, row + shape.rows);
      const side = Math.max(columns, aspect * rows);
      if (side > best.side || (side === best.side && columns * rows >= bestArea)) continue;
      if (!fits(ground, shape, column, row)) continue;
      best = { column, row, side };
      bestArea = columns * rows;
    }
  }
  return best;
}

/** Sets parts beside each other in rows that together have about the wanted aspect. */
function setInRows(parts: readonly PackedPart[], aspect: number): void {
  const bounds = parts.map((part) => around(rectanglesOf(part)));
  let area = 0;
  for (const { left, top, right, bottom } of bounds) area += (right - left) * (bottom - top);
  const rowWidth = Math.sqrt(area * aspect);
  let x = 0;
  let y = 0;
  let height = 0;
  parts.forEach((part, k) => {
    const { left, top, right, bottom } = bounds[k]!;
    if (x > 0 && x + right - left > rowWidth) {
      x = 0;
      y += height;
      height = 0;
    }
    translate(part, x - left, y - top);
    x += right - left;
    height = Math.max(height, bottom - top);
  });
}
