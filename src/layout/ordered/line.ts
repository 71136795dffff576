import type { LayoutInput } from '../input.ts';
import { boxAreaOf, stackGap } from './boxes.ts';

/** How much wider than high the line is than the picture would be without it. */
const stretch = 2.4;

/** Room between the line and those that have no place on it. */
const bandGap = 60;

/**
 * Places of nodes on a line, x and y alternating: x is the position that `axis` gives, y as near the
 * line as the drawn extents of larger nodes leave room. Nodes without a position (NaN) stand in rows
 * below. No two drawn extents overlap.
 */
export function onLine(input: LayoutInput, axis: ArrayLike<number>): Float64Array {
  const { ids, radius, halfWidth, halfHeight, shiftY } = input;
  const position = new Float64Array(2 * ids.length);
  const known = ids.map((_, node) => node).filter((node) => Number.isFinite(axis[node]));
  const least = known.reduce((low, node) => Math.min(low, axis[node]!), Infinity);
  const most = known.reduce((high, node) => Math.max(high, axis[node]!), -Infinity);
  const width = stretch * Math.sqrt(boxAreaOf(input) * input.aspect);
  const xOf = (node: number) =>
    most > least ? ((axis[node]! - least) / (most - least)) * width : width / 2;

  const standing: { x: number; y: number; node: number }[] = [];
  // The largest nodes next to the line.
  for (const node of known.toSorted((a, b) => radius[b]! - radius[a]! || a - b)) {
    const x = xOf(node);
    const taken = standing
      .filter((other) => Math.abs(other.x - x) < halfWidth[other.node]! + halfWidth[node]!)
      .map(({ y, node: other }) => {
        const clear = halfHeight[other]! + halfHeight[node]! + stackGap;
        return { from: y - clear, to: y + clear };
      });
    const y = nearestFree(taken);
    standing.push({ x, y, node });
    position[2 * node] = x;
    position[2 * node + 1] = y - (shiftY?.[node] ?? 0);
  }

  const bottom = standing.reduce((low, { y, node }) => Math.max(low, y + halfHeight[node]!), 0);
  let [left, top, high] = [0, known.length > 0 ? bottom + bandGap : 0, 0];
  for (const node of ids.keys()) {
    if (Number.isFinite(axis[node])) continue;
    if (left > 0 && left + 2 * halfWidth[node]! > width) [left, top, high] = [0, top + high, 0];
    position[2 * node] = left + halfWidth[node]!;
    position[2 * node + 1] = top + halfHeight[node]! - (shiftY?.[node] ?? 0);
    left += 2 * halfWidth[node]! + stackGap;
    high = Math.max(high, 2 * halfHeight[node]! + stackGap);
  }
  return position;
}

/** The number nearest 0 within none of the open intervals; of two as near, the one above the line. */
function nearestFree(taken: { readonly from: number; readonly to: number }[]): number {
  const sorted = taken.sort((a, b) => a.from - b.from);
  let [from, to] = [NaN, NaN];
  let [above, below] = [0, 0];
  let isTaken = false;
  const close = (): void => {
    if (from < 0 && to > 0) [above, below, isTaken] = [from, to, true];
  };
  for (const next of sorted) {
    if (next.from < to) to = Math.max(to, next.to);
    else {
      close();
      [from, to] = [next.from, next.to];
    }
  }
  close();
  if (!isTaken) return 0;
  return -above <= below ? above : below;
}
