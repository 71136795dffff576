import { weak, type SignedGraph } from '../signedGraph.ts';
import { segmentsCross } from '../arrange/geometry.ts';

/** How much a membership line counts where it disturbs, against 1 for a stance. */
export const faint = 0.35;

/**
 * Crossings of straight lines between the nodes of `graph`: every pair of lines without a common end
 * counts as the product of the two, 1 for a stance and {@link faint} for a weak link. O(m^2).
 */
export function crossingWeight(graph: SignedGraph, position: Float64Array): number {
  return crossings(graph, position, faint);
}

/** The number of crossings of stance lines with stance lines, drawn straight. */
export function stanceCrossings(graph: SignedGraph, position: Float64Array): number {
  return crossings(graph, position, 0);
}

function crossings({ a, b, kind }: SignedGraph, position: Float64Array, weight: number): number {
  let sum = 0;
  for (let p = 0; p < a.length; p++) {
    const own = kind[p] === weak ? weight : 1;
    const [i, j] = [a[p]!, b[p]!];
    const left = Math.min(position[2 * i]!, position[2 * j]!);
    const right = Math.max(position[2 * i]!, position[2 * j]!);
    for (let q = p + 1; q < a.length; q++) {
      const k = a[q]!;
      const l = b[q]!;
      const kx = position[2 * k]!;
      const lx = position[2 * l]!;
      if ((kx < left && lx < left) || (kx > right && lx > right)) continue;
      if (i === k || i === l || j === k || j === l) continue;
      const ix = position[2 * i]!;
      const iy = position[2 * i + 1]!;
      const jx = position[2 * j]!;
      const jy = position[2 * j + 1]!;
      const ky = position[2 * k + 1]!;
      if (segmentsCross(ix, iy, jx, jy, kx, ky, lx, position[2 * l + 1]!)) {
        sum += own * (kind[q] === weak ? weight : 1);
      }
    }
  }
  return sum;
}
