import type { SimpleGraph } from '../symmetrise.ts';
import { moveBoard } from './moveBoard.ts';

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
 * A parting into at most `camps` camps, from 2, with little frustration: from a random start the best move of
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
  const least = 1e-9 * weight.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  const board = moveBoard(graph, camp, camps);
  const freeAt = new Float64Array(n);
  let resting: number[] = [];
  let frustration = frustrationOf(graph, camp);
  let lowest = frustration;
  // Moves since the best parting, to be taken back at the end: a copy of each best would cost more.
  let since: { readonly node: number; readonly from: number }[] = [];
  for (let [move, lastBest] = [0, 0]; move - lastBest < patience && lowest > least; move++) {
    resting = resting.filter((node) => {
      const rests = freeAt[node]! > move;
      if (!rests) board.release(node);
      return rests;
    });
    let mover = board.best();
    for (const node of resting) {
      const change = board.change(node);
      if (frustration + change >= lowest - least) continue;
      const before = mover < 0 ? Infinity : board.change(mover);
      if (change < before || (change === before && node < mover)) mover = node;
    }
    if (mover < 0) continue;
    const [from, to] = [camp[mover]!, board.target(mover)];
    frustration += board.change(mover);
    since.push({ node: mover, from });
    camp[mover] = to;
    freeAt[mover] = move + 1 + Math.min(n / 4, 8 + random() * 16);
    if (!resting.includes(mover)) resting.push(mover);
    board.hold(mover);
    for (let k = offset[mover]!; k < offset[mover + 1]!; k++)
      board.shift(neighbour[k]!, from, to, weight[edge[k]!]!);
    if (frustration >= lowest - least) continue;
    lowest = frustration;
    lastBest = move;
    since = [];
  }
  for (const { node, from } of since.toReversed()) camp[node] = from;
  // Counted afresh: the running sum gathers rounding.
  return { camp, frustration: frustrationOf(graph, camp) };
}
