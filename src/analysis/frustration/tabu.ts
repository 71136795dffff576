import type { SimpleGraph } from '../symmetrise.ts';

/** A way to part nodes into camps and the weight of the edges that it frustrates. */
export type Parting = { readonly camp: Uint32Array; readonly frustration: number };

/**
 * The weight of frustrated edges: positive ones between camps and negative ones within.
 */
export function frustrationOf({ a, b, weight }: SimpleGraph, camp: ArrayLike<number>): number {
  let frustration = 0;
  for (let e = 0; e < a.length; e++)
    if (isFrustrated(weight[e]!, camp[a[e]!] === camp[b[e]!])) frustration += Math.abs(weight[e]!);
  return frustration;
}

/** Whether an edge contradicts that its ends stand in one camp or in two. */
export function isFrustrated(weight: number, together: boolean): boolean {
  return together ? weight < 0 : weight > 0;
}

/**
 * A parting into at most `camps` camps with little frustration: from a random start the best move of
 * one node, even if it is for the worse, unless the node moved lately; the best parting met counts.
 * F. Glover: Tabu search I, ORSA J. Comput. 1 (1989) 190; as line index P. Doreian, A. Mrvar:
 * A partitioning approach to structural balance, Soc. Networks 18 (1996) 149.
 * @param patience moves without a new best after which the search ends
 */
export function tabuSearch(
  graph: SimpleGraph,
  { camps, patience, random }: { camps: number; patience: number; random: () => number },
): Parting {
  const { n, weight, offset, neighbour, edge } = graph;
  const camp = Uint32Array.from({ length: n }, () => Math.floor(random() * camps));
  // pull[i * camps + c]: net weight of the links of node i to camp c.
  const pull = new Float64Array(n * camps);
  for (let node = 0; node < n; node++)
    for (let k = offset[node]!; k < offset[node + 1]!; k++)
      pull[node * camps + camp[neighbour[k]!]!]! += weight[edge[k]!]!;
  const least = 1e-9 * weight.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  const freeAt = new Float64Array(n);
  let frustration = frustrationOf(graph, camp);
  let best = { camp: camp.slice(), frustration };
  for (
    let [move, lastBest] = [0, 0];
    move - lastBest < patience && best.frustration > least;
    move++
  ) {
    let [mover, to, change] = [-1, 0, Infinity];
    for (let node = 0; node < n; node++) {
      const [row, own] = [node * camps, camp[node]!];
      const here = pull[row + own]!;
      const isTabu = freeAt[node]! > move;
      for (let c = 0; c < camps; c++) {
        const difference = here - pull[row + c]!;
        if (c === own || difference >= change) continue;
        if (isTabu && frustration + difference >= best.frustration - least) continue;
        [mover, to, change] = [node, c, difference];
      }
    }
    if (mover < 0) continue;
    const from = camp[mover]!;
    camp[mover] = to;
    frustration += change;
    freeAt[mover] = move + 1 + Math.min(n / 4, 8 + random() * 16);
    for (let k = offset[mover]!; k < offset[mover + 1]!; k++) {
      const [row, amount] = [neighbour[k]! * camps, weight[edge[k]!]!];
      pull[row + from]! -= amount;
      pull[row + to]! += amount;
    }
    if (frustration >= best.frustration - least) continue;
    best = { camp: camp.slice(), frustration };
    lastBest = move;
  }
  // Counted afresh: the running sum gathers rounding.
  return { camp: best.camp, frustration: frustrationOf(graph, best.camp) };
}
