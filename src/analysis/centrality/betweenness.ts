import type { SimpleGraph } from '../symmetrise.ts';

/**
 * Step by step, betweenness on the positive layer: for how many pairs of other nodes, parts counted,
 * each node lies on the shortest ways over positive edges. With `camp` only pairs from different camps
 * count, so that brokers between camps come first. Yields the share done. O(n m), without weights.
 * U. Brandes: A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001) 163; pairs
 * chosen as in his On variants of shortest-path betweenness, Soc. Networks 30 (2008) 136.
 */
export function* positiveBetweenness(
  { n, weight, offset, neighbour, edge }: SimpleGraph,
  camp?: ArrayLike<number>,
): Generator<number, Float64Array> {
  const betweenness = new Float64Array(n);
  const ways = new Float64Array(n);
  const share = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  for (let source = 0; source < n; source++) {
    let reached = 1;
    queue[0] = source;
    distance[source] = 0;
    ways[source] = 1;
    for (let at = 0; at < reached; at++) {
      const node = queue[at]!;
      for (let k = offset[node]!; k < offset[node + 1]!; k++) {
        if (weight[edge[k]!]! < 0) continue;
        const other = neighbour[k]!;
        if (distance[other]! < 0) {
          distance[other] = distance[node]! + 1;
          queue[reached++] = other;
        }
        if (distance[other] === distance[node]! + 1) ways[other]! += ways[node]!;
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const node = queue[at]!;
      const counts = camp && camp[node] === camp[source] ? 0 : 1;
      const part = (counts + share[node]!) / ways[node]!;
      for (let k = offset[node]!; k < offset[node + 1]!; k++) {
        const other = neighbour[k]!;
        if (weight[edge[k]!]! > 0 && distance[other] === distance[node]! - 1)
          share[other]! += ways[other]! * part;
      }
      // Each pair is met from both its ends.
      betweenness[node]! += share[node]! / 2;
    }
    for (let at = 0; at < reached; at++) {
      const node = queue[at]!;
      distance[node] = -1;
      ways[node] = share[node] = 0;
    }
    yield (source + 1) / n;
  }
  return betweenness;
}
