import { boxSweepOf } from '../arrange/boxSweep.ts';
import type { Extents } from '../arrange/extents.ts';
import type { SignedGraph } from '../signedGraph.ts';

/** The share of nodes whose drawn extent overlaps another one. 0 is perfect. */
export function overlappingShare(extents: Extents, position: Float64Array): number {
  const overlapping = new Set<number>();
  boxSweepOf(position, extents)(0, (i, j) => overlapping.add(i).add(j));
  return overlapping.size / Math.max(1, extents.radius.length);
}

/** How many times a straight line between two nodes runs over the drawn shape of a third. */
export function linesOverNodes(
  { a, b, size }: SignedGraph,
  { radius }: Extents,
  position: Float64Array,
): number {
  let found = 0;
  for (let p = 0; p < a.length; p++) {
    const x = position[2 * a[p]!]!;
    const y = position[2 * a[p]! + 1]!;
    const ex = position[2 * b[p]!]! - x;
    const ey = position[2 * b[p]! + 1]! - y;
    const square = ex * ex + ey * ey;
    for (let i = 0; i < size; i++) {
      if (i === a[p] || i === b[p]) continue;
      const dx = position[2 * i]! - x;
      const dy = position[2 * i + 1]! - y;
      const along = square > 0 ? Math.min(1, Math.max(0, (dx * ex + dy * ey) / square)) : 0;
      const offX = dx - along * ex;
      const offY = dy - along * ey;
      if (offX * offX + offY * offY < radius[i]! * radius[i]!) found++;
    }
  }
  return found;
}

/** Share of the rectangle around all drawn extents that they fill. */
export function filledShare(extents: Extents, position: Float64Array): number {
  const { halfWidth, halfHeight, shiftY } = extents;
  let [left, top, right, bottom, area] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (let i = 0; i < halfWidth.length; i++) {
    const y = position[2 * i + 1]! + shiftY[i]!;
    left = Math.min(left, position[2 * i]! - halfWidth[i]!);
    right = Math.max(right, position[2 * i]! + halfWidth[i]!);
    top = Math.min(top, y - halfHeight[i]!);
    bottom = Math.max(bottom, y + halfHeight[i]!);
    area += 4 * halfWidth[i]! * halfHeight[i]!;
  }
  return area / ((right - left) * (bottom - top));
}
