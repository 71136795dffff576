import { simpleGraph, type SimpleGraph } from '../symmetrise.ts';

export type Reduction = {
  /** The graph that is left, of as many nodes; those taken out have no edge in it. */
  readonly graph: SimpleGraph;
  /** Weight that every parting frustrates beyond what it frustrates in that graph. */
  readonly constant: number;
  /** The best parting of the whole graph that has the camps given at the nodes left. */
  readonly extended: (camp: Uint32Array) => Uint32Array;
};

type Link = readonly [node: number, weight: number];

/**
 * Takes out nodes of one or two links, again and again, without loss for at most `camps` camps, from
 * 2: whatever the camps of its two neighbours, such a node frustrates nothing or its lighter link, as
 * one link between the two would. Parallel links become one and, where their signs differ, a constant.
 * The rules of F. Hüffner, N. Betzler, R. Niedermeier: Separator-based data reduction for signed graph
 * balancing, J. Comb. Optim. 20 (2010) 335.
 */
export function reduced(graph: SimpleGraph, camps: number): Reduction {
  const { n, a, b, weight } = graph;
  const links = Array.from({ length: n }, () => new Map<number, number>());
  let constant = 0;
  const join = (one: number, other: number, amount: number): void => {
    const before = links[one]!.get(other) ?? 0;
    const net = before + amount;
    if (before * amount < 0) constant += Math.min(Math.abs(before), Math.abs(amount));
    const cancels = Math.abs(net) <= 1e-12 * (Math.abs(before) + Math.abs(amount));
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      if (cancels) links[from]!.delete(to);
      else links[from]!.set(to, net);
  };
  for (let e = 0; e < a.length; e++) join(a[e]!, b[e]!, weight[e]!);

  const takenOut: { readonly node: number; readonly links: readonly Link[] }[] = [];
  const queue = Array.from(links.keys());
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const own = [...links[node]!];
    if (own.length === 0 || own.length > 2) continue;
    takenOut.push({ node, links: own });
    links[node]!.clear();
    for (const [other] of own) links[other]!.delete(node);
    const [one, other] = own;
    if (one && other) {
      const amount = Math.min(Math.abs(one[1]), Math.abs(other[1]));
      // Opponents of two in different camps find a third camp, if there is one.
      if (camps === 2 || one[1] > 0 || other[1] > 0)
        join(one[0], other[0], Math.sign(one[1] * other[1]) * amount);
    }
    for (const [neighbour] of own) queue.push(neighbour);
  }
  return {
    graph: graphOf(links),
    constant,
    extended: (camp) => {
      const whole = camp.slice();
      for (const { node, links: own } of takenOut.toReversed())
        whole[node] = bestCamp(own, whole, camps);
      return whole;
    },
  };
}

function graphOf(links: readonly ReadonlyMap<number, number>[]): SimpleGraph {
  const edges = links.flatMap((near, node) =>
    [...near].filter(([other]) => node < other).map(([other, net]) => ({ node, other, net })),
  );
  return simpleGraph(
    links.length,
    Uint32Array.from(edges, ({ node }) => node),
    Uint32Array.from(edges, ({ other }) => other),
    Float64Array.from(edges, ({ net }) => net),
  );
}

function bestCamp(links: readonly Link[], camp: Uint32Array, camps: number): number {
  let [best, least] = [0, Infinity];
  for (let c = 0; c < camps; c++) {
    let cost = 0;
    for (const [other, amount] of links)
      if (camp[other] === c ? amount < 0 : amount > 0) cost += Math.abs(amount);
    if (cost < least) [best, least] = [c, cost];
  }
  return best;
}
