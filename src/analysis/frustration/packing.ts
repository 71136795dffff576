import type { SimpleGraph } from '../symmetrise.ts';

/**
 * A lower bound on the frustration of any parting: the weight of a packing of cycles that each hold
 * exactly one `critical` edge, no edge used beyond its weight. Critical edges must be such that each
 * of these cycles is frustrated whatever the parting: the frustrated edges of a parting into two
 * camps (bound for two camps), or the negative edges (bound for any number). Shortest cycles first,
 * so triangles before all; O(m) a critical edge and length. F. Harary: On the measurement of
 * structural balance, Behav. Sci. 4 (1959) 316 (every unbalanced cycle needs an edge of its own).
 */
export function packedCycles(graph: SimpleGraph, critical: readonly boolean[]): number {
  const { n, a, b, weight, offset, neighbour, edge } = graph;
  const left = weight.map(Math.abs);
  const least = 1e-9 * left.reduce((most, amount) => Math.max(most, amount), 0);
  const arrival = new Int32Array(n).fill(-1);
  const level = new Uint32Array(n);

  /** Edges of a shortest way between the ends of `e` over satisfied edges, of `longest` at most. */
  const wayAround = (e: number, longest: number): number[] | undefined => {
    const [start, end] = [a[e]!, b[e]!];
    const queue = [start];
    let way: number[] | undefined;
    level[start] = 0;
    arrival[start] = e;
    search: for (let at = 0; at < queue.length; at++) {
      const node = queue[at]!;
      if (level[node]! >= longest) break;
      for (let k = offset[node]!; k < offset[node + 1]!; k++) {
        const [other, over] = [neighbour[k]!, edge[k]!];
        if (arrival[other]! >= 0 || critical[over] || left[over]! <= least) continue;
        arrival[other] = over;
        level[other] = level[node]! + 1;
        queue.push(other);
        if (other !== end) continue;
        way = [];
        for (let back = end; back !== start; back = a[way.at(-1)!]! + b[way.at(-1)!]! - back)
          way.push(arrival[back]!);
        break search;
      }
    }
    for (const node of queue) arrival[node] = -1;
    return way;
  };

  let bound = 0;
  let open = Array.from(a.keys()).filter((e) => critical[e]);
  for (let longest = 2; open.length > 0 && longest < 2 * n; longest *= 2) {
    // Ways of two edges are triangles; beyond, the limit doubles, as exact lengths would cost more.
    open = open.filter((e) => {
      while (left[e]! > least) {
        const way = wayAround(e, longest);
        if (!way) return true;
        const amount = way.reduce((smallest, over) => Math.min(smallest, left[over]!), left[e]!);
        for (const over of [e, ...way]) left[over]! -= amount;
        bound += amount;
      }
      return false;
    });
  }
  return bound;
}
