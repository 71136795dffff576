import { allExtentsOf, comfort } from './arrange/extents.ts';
import { moveToFreePlace, standingBoxes } from './arrange/freePlace.ts';
import { checkInput, type LayoutInput } from './input.ts';
import { ally, opponent, buildSignedGraph, type SignedGraph } from './signedGraph.ts';

/**
 * `known` (x and y of every node of `input`, alternating, NaN where a node is new) with a place for
 * each newcomer: among its allies, across the picture from its opponents, else at the lower right;
 * clear of all that stands there. Nothing else moves. Newcomers with the most links to what stands
 * come first, so that one can stand by another.
 */
export function placeNewcomers(known: Float64Array, input: LayoutInput): Float64Array {
  checkInput(input);
  const n = input.ids.length;
  if (known.length !== 2 * n) {
    throw new RangeError(`known has ${known.length} entries, expected ${2 * n}`);
  }
  const position = known.slice();
  const graph = buildSignedGraph(input);
  const extents = allExtentsOf(input);
  const gap = comfort / 2;
  const standing = standingBoxes(position, extents, gap);
  const waiting = new Set<number>();
  for (let i = 0; i < n; i++) {
    if (Number.isFinite(position[2 * i]) && Number.isFinite(position[2 * i + 1])) standing.add(i);
    else waiting.add(i);
  }
  while (waiting.size > 0) {
    const i = bestLinked(waiting, graph);
    const [x, y] = wishOf(i, position, graph, waiting, 2 * extents.radius[i]! + 2 * comfort);
    waiting.delete(i);
    position[2 * i] = x;
    position[2 * i + 1] = y;
    moveToFreePlace(i, position, extents, standing, gap);
    standing.add(i);
  }
  return position;
}

function bestLinked(waiting: ReadonlySet<number>, { offset, neighbour }: SignedGraph): number {
  let best = -1;
  let most = -1;
  for (const i of waiting) {
    let links = 0;
    for (let k = offset[i]!; k < offset[i + 1]!; k++) if (!waiting.has(neighbour[k]!)) links++;
    if (links > most) {
      best = i;
      most = links;
    }
  }
  return best;
}

/** Where node i would like to stand, given those that do not wait. */
function wishOf(
  i: number,
  position: Float64Array,
  graph: SignedGraph,
  waiting: ReadonlySet<number>,
  aside: number,
): [number, number] {
  let [right, bottom, sumX, sumY, standing] = [0, 0, 0, 0, 0];
  for (let j = 0; j < graph.size; j++) {
    if (waiting.has(j)) continue;
    right = Math.max(right, position[2 * j]!);
    bottom = Math.max(bottom, position[2 * j + 1]!);
    sumX += position[2 * j]!;
    sumY += position[2 * j + 1]!;
    standing++;
  }
  if (standing === 0) return [0, 0];
  const near = meanOf(i, position, graph, waiting, (kind) =>
    kind === opponent ? 0 : kind === ally ? 1 : 0.4,
  );
  if (near) return [near[0], near[1] + aside];
  const far = meanOf(i, position, graph, waiting, (kind) => (kind === opponent ? 1 : 0));
  if (far) return [(2 * sumX) / standing - far[0], (2 * sumY) / standing - far[1]];
  return [right, bottom];
}

function meanOf(
  i: number,
  position: Float64Array,
  { offset, neighbour, pair, kind, strength }: SignedGraph,
  waiting: ReadonlySet<number>,
  weightOf: (kind: number) => number,
): [number, number] | undefined {
  let [x, y, total] = [0, 0, 0];
  for (let k = offset[i]!; k < offset[i + 1]!; k++) {
    const j = neighbour[k]!;
    if (waiting.has(j)) continue;
    const weight = strength[pair[k]!]! * weightOf(kind[pair[k]!]!);
    x += weight * position[2 * j]!;
    y += weight * position[2 * j + 1]!;
    total += weight;
  }
  return total > 0 ? [x / total, y / total] : undefined;
}
