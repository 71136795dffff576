import type { SimpleGraph } from '../symmetrise.ts';
import type { Parting } from './tabu.ts';

/**
 * The best parting into at most `camps` camps, proven by trying all and leaving out what cannot beat
 * `known`; null where none beats it; undefined where more than `budget` partial partings would have to
 * be looked at. The bound of a partial parting is what it frustrates and, for each node that is still
 * free, the least that its links to placed nodes will.
 * A. H. Land, A. G. Doig: An automatic method of solving discrete programming problems, Econometrica
 * 28 (1960) 497.
 * @param step by how much partings differ at least: 1 for signs, 0 for weights
 */
export function betterParting(
  graph: SimpleGraph,
  known: number,
  { camps, step, budget }: { camps: number; step: number; budget: number },
): Parting | null | undefined {
  const { n, weight, offset, neighbour, edge } = graph;
  const order = placingOrder(graph);
  const total = weight.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const margin = step > 0 ? step * (1 - 1e-9) : 1e-9 * total;
  const camp = new Int32Array(n).fill(-1);
  // cost[i * camps + c]: weight that node i frustrates among placed nodes if it joins camp c.
  const cost = new Float64Array(n * camps);
  const leastCost = (node: number) => {
    let least = Infinity;
    for (let c = 0; c < camps; c++) least = Math.min(least, cost[node * camps + c]!);
    return least;
  };
  let visited = 0;
  let best: { camp: Uint32Array; frustration: number } | null = null;
  let limit = known;

  const place = (node: number, c: number, factor: 1 | -1): number => {
    let change = 0;
    camp[node] = factor > 0 ? c : -1;
    for (let k = offset[node]!; k < offset[node + 1]!; k++) {
      const [other, amount] = [neighbour[k]!, weight[edge[k]!]!];
      if (camp[other]! >= 0) continue;
      const before = leastCost(other);
      for (let to = 0; to < camps; to++)
        if (amount < 0 === (to === c)) cost[other * camps + to]! += factor * Math.abs(amount);
      change += leastCost(other) - before;
    }
    return change;
  };
  /** Places the nodes from `at` on; `open` is the bound on what the free nodes will frustrate. */
  const descend = (at: number, used: number, frustrated: number, open: number): boolean => {
    if (++visited > budget) return false;
    if (at === n) {
      limit = frustrated;
      best = { camp: Uint32Array.from(camp), frustration: frustrated };
      return true;
    }
    const node = order[at]!;
    const own = leastCost(node);
    const choices = Array.from({ length: Math.min(camps, used + 1) }, (_, c) => c).sort(
      (c, d) => cost[node * camps + c]! - cost[node * camps + d]!,
    );
    for (const c of choices) {
      const here = frustrated + cost[node * camps + c]!;
      if (here + open - own > limit - margin) continue;
      const rest = open - own + place(node, c, 1);
      const within =
        here + rest > limit - margin || descend(at + 1, Math.max(used, c + 1), here, rest);
      place(node, c, -1);
      if (!within) return false;
    }
    return true;
  };
  return descend(0, 0, 0, 0) ? best : undefined;
}

/** Nodes so that each has as much weight as can be to those before it. */
function placingOrder({ n, weight, offset, neighbour, edge }: SimpleGraph): number[] {
  const toPlaced = new Float64Array(n);
  const free = new Set(Array(n).keys());
  const order: number[] = [];
  while (free.size > 0) {
    let next = -1;
    for (const node of free)
      if (
        next < 0 ||
        toPlaced[node]! > toPlaced[next]! ||
        (toPlaced[node] === toPlaced[next] && degree(node) > degree(next))
      )
        next = node;
    free.delete(next);
    order.push(next);
    for (let k = offset[next]!; k < offset[next + 1]!; k++)
      toPlaced[neighbour[k]!]! += Math.abs(weight[edge[k]!]!);
  }
  return order;

  function degree(node: number): number {
    return offset[node + 1]! - offset[node]!;
  }
}
