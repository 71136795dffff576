import { isFrustrated } from '../frustration/tabu.ts';
import type { SimpleGraph } from '../symmetrise.ts';

export type SignedDegrees = {
  /** Number of neighbours of each node that a positive edge leads to; likewise negative. */
  readonly positive: Float64Array;
  readonly negative: Float64Array;
  /** Positive minus negative. */
  readonly net: Float64Array;
};

/** Degrees of a signed graph: S. Wasserman, K. Faust: Social Network Analysis (1994), ch. 4 and 6. */
export function signedDegrees({ n, a, b, weight }: SimpleGraph): SignedDegrees {
  const positive = new Float64Array(n);
  const negative = new Float64Array(n);
  for (let e = 0; e < a.length; e++) {
    const degree = weight[e]! > 0 ? positive : negative;
    degree[a[e]!]!++;
    degree[b[e]!]!++;
  }
  return { positive, negative, net: positive.map((count, node) => count - negative[node]!) };
}

/** Number of edges at each node that contradict the camps: positive to another, negative to its own. */
export function frustratedTies(
  { n, a, b, weight }: SimpleGraph,
  camp: ArrayLike<number>,
): Float64Array {
  const ties = new Float64Array(n);
  for (let e = 0; e < a.length; e++) {
    if (!isFrustrated(weight[e]!, camp[a[e]!] === camp[b[e]!])) continue;
    ties[a[e]!]!++;
    ties[b[e]!]!++;
  }
  return ties;
}
