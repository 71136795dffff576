import { ally, opponent, type SignedGraph } from '../signedGraph.ts';

/** Lengths of links in half units, so that distances stay whole numbers. */
const lengthOf = (kind: number): number => (kind === ally || kind === opponent ? 2 : 3);

/** No walk of that sign. */
export const unreachable = 0xffff;

/**
 * Shortest distances from one node by the sign of the walk, in half units: `even[i]` over walks
 * with an even number of oppositions (friends of friends, and enemies of enemies), `odd[i]` over
 * walks with an odd number, `positive[i]` over walks with none at all.
 */
export type SignedDistances = {
  readonly even: Uint16Array;
  readonly odd: Uint16Array;
  readonly positive: Uint16Array;
};

/**
 * A function that fills `distances` from a given node of `graph`: a bucket-queue shortest path
 * (Dial 1969) on the double cover of the signed graph, in which an opposition crosses to the other
 * sheet (Zaslavsky 1982, "Signed graphs"). O(n + m) for each call; the arrays are reused.
 */
export function signedDistancesOf(graph: SignedGraph): (from: number) => SignedDistances {
  const { size, offset, neighbour, pair, kind } = graph;
  const cover = new Uint16Array(2 * size);
  const positive = new Uint16Array(size);
  const buckets: number[][] = [[], [], [], []];

  const search = (from: number, distance: Uint16Array, crossing: boolean): void => {
    distance.fill(unreachable);
    distance[from] = 0;
    buckets[0]!.push(from);
    let waiting = 1;
    for (let d = 0; waiting > 0 && d < unreachable - 3; d++) {
      const bucket = buckets[d & 3]!;
      waiting -= bucket.length;
      for (const state of bucket.splice(0)) {
        if (distance[state] !== d) continue;
        const sheet = state >= size ? 1 : 0;
        const i = state - sheet * size;
        for (let k = offset[i]!; k < offset[i + 1]!; k++) {
          const sign = kind[pair[k]!]!;
          if (sign === opponent && !crossing) continue;
          const next = neighbour[k]! + (sign === opponent ? 1 - sheet : sheet) * size;
          const reached = d + lengthOf(sign);
          if (reached >= distance[next]!) continue;
          distance[next] = reached;
          buckets[reached & 3]!.push(next);
          waiting++;
        }
      }
    }
    for (const bucket of buckets) bucket.length = 0;
  };

  return (from) => {
    search(from, positive, false);
    search(from, cover, true);
    return { even: cover.subarray(0, size), odd: cover.subarray(size), positive };
  };
}
