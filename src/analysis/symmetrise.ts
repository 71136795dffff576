import { checkEdges, type SignedEdges } from './signedEdges.ts';

/**
 * How several edges between two nodes, of either direction, become one. `sum` adds up their weights
 * and drops a pair whose weights cancel; `unmixed` does the same but drops every pair that has both
 * positive and negative weights, whatever their sum.
 */
export type SymmetrisationRule = 'sum' | 'unmixed';

/** What went into a simple graph and what did not. */
export type Counted = {
  readonly rule: SymmetrisationRule;
  /** Edges given, self-loops and edges of weight zero included. */
  readonly edges: number;
  readonly loops: number;
  readonly zero: number;
  /** Pairs of nodes with both positive and negative weights: ambivalent, whatever became of them. */
  readonly mixed: number;
  /** Pairs with a weight that became no edge, because they cancel or the rule drops mixed ones. */
  readonly dropped: number;
  /** Pairs that are linked, but whose weights are all zero or cancel. */
  readonly neutral: number;
  readonly positive: number;
  readonly negative: number;
  /** Nodes at which no edge is left. */
  readonly isolated: number;
};

/**
 * An undirected signed graph without loops and parallel edges. Edge e joins `a[e]` < `b[e]` with a
 * weight other than 0; edges are sorted by their ends. The links of node i are positions
 * `offset[i]` up to, not including, `offset[i + 1]` of `neighbour`, and link k is edge `edge[k]`.
 */
export type SimpleGraph = {
  readonly n: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
  readonly offset: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly edge: Uint32Array;
};

/** Sums below this share of what was added up are rounding, not weight. */
const tolerance = 1e-12;

/** The simple graph of `edges` by a named rule, and what was counted. Throws a RangeError on an edge that is none. */
export function symmetrise(
  edges: SignedEdges,
  rule: SymmetrisationRule = 'sum',
): { readonly graph: SimpleGraph; readonly counted: Counted } {
  checkEdges(edges);
  const { n, source, target, weight } = edges;
  const pairs = new Map<number, { positive: number; negative: number }>();
  let [loops, zero] = [0, 0];
  for (let edge = 0; edge < source.length; edge++) {
    const [from, to, amount] = [source[edge]!, target[edge]!, weight[edge]!];
    if (from === to) loops++;
    else if (amount === 0) zero++;
    if (from === to) continue;
    const key = Math.min(from, to) * n + Math.max(from, to);
    let pair = pairs.get(key);
    if (!pair) pairs.set(key, (pair = { positive: 0, negative: 0 }));
    if (amount >= 0) pair.positive += amount;
    else pair.negative -= amount;
  }
  let [mixed, neutral, unweighted] = [0, 0, 0];
  const kept: [key: number, weight: number][] = [];
  for (const [key, { positive, negative }] of pairs) {
    const isMixed = positive > 0 && negative > 0;
    if (isMixed) mixed++;
    const net = positive - negative;
    const cancels = Math.abs(net) <= tolerance * (positive + negative);
    if (cancels) neutral++;
    if (positive + negative === 0) unweighted++;
    if (!cancels && !(isMixed && rule === 'unmixed')) kept.push([key, net]);
  }
  kept.sort(([one], [other]) => one - other);
  const graph = simpleGraph(
    n,
    Uint32Array.from(kept, ([key]) => Math.floor(key / n)),
    Uint32Array.from(kept, ([key]) => key % n),
    Float64Array.from(kept, ([, net]) => net),
  );
  const positive = graph.weight.reduce((count, net) => count + Number(net > 0), 0);
  const isolated = graph.offset.reduce(
    (count, start, node) => count + Number(node > 0 && start === graph.offset[node - 1]),
    0,
  );
  const counted = {
    rule,
    edges: source.length,
    loops,
    zero,
    mixed,
    dropped: pairs.size - unweighted - kept.length,
    neutral,
    positive,
    negative: kept.length - positive,
    isolated,
  };
  return { graph, counted };
}

/** A simple graph from edges that are known to be simple. */
export function simpleGraph(
  n: number,
  a: Uint32Array,
  b: Uint32Array,
  weight: Float64Array,
): SimpleGraph {
  const offset = new Uint32Array(n + 1);
  for (let e = 0; e < a.length; e++) {
    offset[a[e]! + 1]!++;
    offset[b[e]! + 1]!++;
  }
  for (let node = 0; node < n; node++) offset[node + 1]! += offset[node]!;
  const next = offset.slice();
  const neighbour = new Uint32Array(2 * a.length);
  const edge = new Uint32Array(2 * a.length);
  for (let e = 0; e < a.length; e++) {
    const [here, there] = [next[a[e]!]!++, next[b[e]!]!++];
    neighbour[here] = b[e]!;
    neighbour[there] = a[e]!;
    edge[here] = edge[there] = e;
  }
  return { n, a, b, weight, offset, neighbour, edge };
}

/** The same graph with each weight reduced to its sign. */
export function signsOnly(graph: SimpleGraph): SimpleGraph {
  return { ...graph, weight: graph.weight.map(Math.sign) };
}

/** A simple graph as plain edges again. */
export function edgesOf({ n, a, b, weight }: SimpleGraph): SignedEdges {
  return { n, source: a, target: b, weight };
}
