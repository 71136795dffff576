import { boxSweepOf } from './boxSweep.ts';
import type { Extents } from './extents.ts';
import { moveToFreePlace, standingBoxes } from './freePlace.ts';

/** White space that is left between any two boxes. */
export const leastGap = 6;
const passes = 60;
/** What rounding may take from a gap. */
const slack = 1e-6;

/**
 * Moves boxes apart until none is nearer than `leastGap` to another on both axes; fixed boxes stay,
 * so that only two fixed ones can still overlap. First all push each other along the shorter way out,
 * which keeps their order; what is left after that goes to the nearest free place.
 */
export function* separate(position: Float64Array, extents: Extents): Generator<number, void> {
  const { fixed } = extents;
  const sweep = boxSweepOf(position, extents);
  for (let pass = 0; pass < passes; pass++) {
    let touching = false;
    sweep(leastGap, (i, j, lackX, lackY) => {
      if (Math.min(lackX, lackY) < slack || (fixed[i] && fixed[j])) return;
      touching = true;
      const axis = lackX < lackY ? 0 : 1;
      const lack = Math.min(lackX, lackY) + 0.01;
      const share = fixed[i] || fixed[j] ? 1 : 0.5;
      const away = along(position, extents, i, axis) >= along(position, extents, j, axis) ? 1 : -1;
      if (!fixed[i]) position[2 * i + axis]! += away * share * lack;
      if (!fixed[j]) position[2 * j + axis]! -= away * share * lack;
    });
    if (!touching) return;
    yield pass / passes;
  }
  place(position, extents);
}

function along(position: Float64Array, { shiftY }: Extents, i: number, axis: number): number {
  return position[2 * i + axis]! + (axis === 1 ? shiftY[i]! : 0);
}

/** Fixed boxes first, then from the middle outwards, so that the picture grows as it is. */
function place(position: Float64Array, extents: Extents): void {
  const n = extents.fixed.length;
  let middleX = 0;
  let middleY = 0;
  for (let i = 0; i < n; i++) {
    middleX += position[2 * i]! / n;
    middleY += position[2 * i + 1]! / n;
  }
  const rank = Float64Array.from({ length: n }, (_, i) => {
    const dx = position[2 * i]! - middleX;
    const dy = position[2 * i + 1]! - middleY;
    return extents.fixed[i] ? -1 : dx * dx + dy * dy;
  });
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  order.sort((i, j) => rank[i]! - rank[j]! || i - j);
  const standing = standingBoxes(position, extents, leastGap);
  for (const i of order) {
    if (!extents.fixed[i]) moveToFreePlace(i, position, extents, standing, leastGap);
    standing.add(i);
  }
}
