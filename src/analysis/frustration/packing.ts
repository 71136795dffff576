import type { SimpleGraph } from '../symmetrise.ts';

/** Links that a packing looks at before it is content with what it has: seconds, on any graph. */
const mostLooks = 2e8;

/**
 * A lower bound on the frustration of any parting: the weight of a packing of cycles that each hold
 * exactly one `critical` edge, no edge used beyond its weight. Critical edges must be such that each
 * of these cycles is frustrated whatever the parting: the frustrated edges of a parting into two
 * camps (bound for two camps), or the negative edges (bound for any number). Shortest cycles first,
 * so triangles before all, which cost the links of two nodes each; O(m) a critical edge and length
 * beyond, until `looks` links have been looked at. F. Harary: On the measurement of
 * structural balance, Behav. Sci. 4 (1959) 316 (every unbalanced cycle needs an edge of its own).
 */
export function packedCycles(
  graph: SimpleGraph,
  critical: readonly boolean[],
  looks = mostLooks,
): number {
  const { n, a, b, weight } = graph;
  const left = weight.map(Math.abs);
  const least = 1e-9 * left.reduce((most, amount) => Math.max(most, amount), 0);
  const links = looseLinks(graph, (e) => !critical[e]);
  const arrival = new Int32Array(n).fill(-1);
  let looked = 0;

  /** The two edges of a triangle over `e`. */
  const triangle = (e: number): number[] | undefined => {
    const { neighbour, edge } = links;
    const [[from, to], [start, end]] = [links.of(a[e]!), links.of(b[e]!)];
    for (let k = start; k < end; k++) arrival[neighbour[k]!] = edge[k]!;
    let way: number[] | undefined;
    for (let k = from; k < to && !way; k++) {
      const over = arrival[neighbour[k]!]!;
      if (over >= 0) way = [over, edge[k]!];
    }
    for (let k = start; k < end; k++) arrival[neighbour[k]!] = -1;
    looked += to - from + end - start;
    return way;
  };

  /** The edge by which a search from either end came to a node; -1 where it did not. */
  const arrivals = [arrival, new Int32Array(n).fill(-1)] as const;

  /**
   * Edges of a shortest way between the ends of `e`; `near` where there is none of `longest` at most,
   * `apart` where there is none at all. Looks from both ends, at each turn from that with fewer nodes.
   */
  const wayAround = (e: number, longest: number): number[] | 'near' | 'apart' => {
    const { neighbour, edge } = links;
    const ends = [a[e]!, b[e]!] as const;
    const reached: readonly [number[], number[]] = [[ends[0]], [ends[1]]];
    // Where the outermost nodes of either side begin.
    const outer: [number, number] = [0, 0];
    let meeting: { readonly node: number; readonly over: number; readonly side: 0 | 1 } | undefined;
    arrivals[0][ends[0]] = arrivals[1][ends[1]] = e;
    let length = 0;
    const width = (side: 0 | 1) => reached[side].length - outer[side];
    while (!meeting && length < longest && width(0) > 0 && width(1) > 0) {
      const side = width(0) <= width(1) ? 0 : 1;
      const [own, others, nodes] = [arrivals[side], arrivals[1 - side]!, reached[side]];
      const last = nodes.length;
      length++;
      for (let at = outer[side]; at < last && !meeting; at++) {
        const node = nodes[at]!;
        const [first, end] = links.of(node);
        looked += end - first;
        for (let k = first; k < end && !meeting; k++) {
          const other = neighbour[k]!;
          if (own[other]! >= 0) continue;
          if (others[other]! >= 0) meeting = { node, over: edge[k]!, side };
          own[other] = edge[k]!;
          nodes.push(other);
        }
      }
      outer[side] = last;
    }
    let way: number[] | undefined;
    if (meeting) {
      const { node, over, side } = meeting;
      way = [over];
      for (const [from, of] of [
        [node, side],
        [a[over]! + b[over]! - node, side === 0 ? 1 : 0],
      ] as const)
        for (let back = from; back !== ends[of];) {
          const link = arrivals[of][back]!;
          way.push(link);
          back = a[link]! + b[link]! - back;
        }
    }
    const isApart = width(0) === 0 || width(1) === 0;
    for (const side of [0, 1] as const) for (const node of reached[side]) arrivals[side][node] = -1;
    return way ?? (isApart ? 'apart' : 'near');
  };

  let bound = 0;
  /** Packs what can be over `e`; whether longer ways may be left. */
  const pack = (e: number, longest: number): boolean => {
    while (left[e]! > least) {
      const way = longest === 2 ? (triangle(e) ?? 'near') : wayAround(e, longest);
      if (typeof way === 'string') return way === 'near';
      const amount = way.reduce((smallest, over) => Math.min(smallest, left[over]!), left[e]!);
      bound += amount;
      left[e]! -= amount;
      for (const over of way) {
        left[over]! -= amount;
        if (left[over]! <= least) links.cut(over);
      }
    }
    return false;
  };
  let open = Array.from(a.keys()).filter((e) => critical[e]);
  // Ways of two edges are triangles; beyond, the limit doubles, as exact lengths would cost more.
  for (let longest = 2; open.length > 0 && longest < 2 * n && looked < looks; longest *= 2)
    open = open.filter((e) => looked < looks && pack(e, longest));
  return bound;
}

/** The links of a graph over some of its edges, of which more can be cut. */
function looseLinks(graph: SimpleGraph, isKept: (edge: number) => boolean) {
  const { n, a, b, offset } = graph;
  const [neighbour, edge] = [graph.neighbour.slice(), graph.edge.slice()];
  const end = offset.slice(1);
  const cutAt = new Uint32Array(n);
  const isCut = Uint8Array.from(a.keys(), (e) => (isKept(e) ? 0 : 1));
  const close = (node: number): void => {
    let last = offset[node]!;
    for (let k = last; k < end[node]!; k++) {
      if (isCut[edge[k]!]) continue;
      [neighbour[last], edge[last]] = [neighbour[k]!, edge[k]!];
      last++;
    }
    end[node] = last;
    cutAt[node] = 0;
  };
  for (let node = 0; node < n; node++) close(node);
  return {
    neighbour,
    edge,
    /** Where the links of a node begin and end. */
    of: (node: number): readonly [first: number, last: number] => {
      if (cutAt[node]! > 0) close(node);
      return [offset[node]!, end[node]!];
    },
    cut: (e: number): void => {
      isCut[e] = 1;
      cutAt[a[e]!]!++;
      cutAt[b[e]!]!++;
    },
  };
}
