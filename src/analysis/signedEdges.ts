/**
 * The edges of a signed graph of `n` nodes as plain columns of equal length. Directions are left out
 * of account; of several edges between two nodes the positive weights and the negative ones are added
 * up apart, so that support and opposition do not cancel. Self-loops and zero weights count nothing.
 */
export type SignedEdges = {
  readonly n: number;
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
};

/** Nodes with their net links (compressed rows) and the sums of their positive and negative weights. */
export type WeightedGraph = {
  readonly n: number;
  /** Links of node i: positions `start[i]` up to, not including, `start[i + 1]`. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  /** Positive minus negative weight of the link. */
  readonly net: Float64Array;
  /** Sum of positive weights at a node; likewise of negative ones, without their sign. */
  readonly positive: Float64Array;
  readonly negative: Float64Array;
};

/** Throws a RangeError that names the first edge whose end or weight a graph cannot have. */
export function checkEdges({ n, source, target, weight }: SignedEdges): void {
  for (let edge = 0; edge < source.length; edge++) {
    for (const node of [source[edge]!, target[edge]!])
      if (!(Number.isInteger(node) && node >= 0 && node < n))
        throw new RangeError(`edge ${edge} ends at ${node}, which is none of ${n} nodes`);
    if (!Number.isFinite(weight[edge]))
      throw new RangeError(`edge ${edge} has the weight ${weight[edge]}, expected a number`);
  }
}

/** The graph in which the nodes of each group become one; `groups[i]` below `count`. */
export function groupedGraph(
  edges: SignedEdges,
  groups: Uint32Array,
  count: number,
): WeightedGraph {
  const { source, target, weight } = edges;
  const positive = new Float64Array(count);
  const negative = new Float64Array(count);
  const links = Array.from({ length: count }, () => new Map<number, number>());
  for (let edge = 0; edge < source.length; edge++) {
    const amount = weight[edge]!;
    if (amount === 0 || source[edge] === target[edge]) continue;
    const [from, to] = [groups[source[edge]!]!, groups[target[edge]!]!];
    const sums = amount > 0 ? positive : negative;
    sums[from]! += Math.abs(amount);
    sums[to]! += Math.abs(amount);
    if (from === to) continue;
    links[from]!.set(to, (links[from]!.get(to) ?? 0) + amount);
    links[to]!.set(from, (links[to]!.get(from) ?? 0) + amount);
  }
  const start = new Uint32Array(count + 1);
  for (const [node, near] of links.entries()) start[node + 1] = start[node]! + near.size;
  const neighbour = Uint32Array.from(links.flatMap((near) => [...near.keys()]));
  const net = Float64Array.from(links.flatMap((near) => [...near.values()]));
  return { n: count, start, neighbour, net, positive, negative };
}
