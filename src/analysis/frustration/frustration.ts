import { randomFrom } from '../../model/random.ts';
import { signsOnly, simpleGraph, type SimpleGraph } from '../symmetrise.ts';
import { blocksOf, type Block } from './blocks.ts';
import { betterParting } from './branchAndBound.ts';
import { packedCycles } from './packing.ts';
import { reduced, type Reduction } from './reduction.ts';
import { frustrationOf, isFrustrated, tabuSearch, type Parting } from './tabu.ts';

export type Frustration = {
  /** Frustrated edges of the best parting found, or their weight: positive between camps, negative within. */
  readonly value: number;
  /** Whether no parting into as many camps has less. */
  readonly proven: boolean;
  /** No parting has less than this; equals `value` where proven. */
  readonly lowerBound: number;
  /** Camp of each node in that parting; the camps of unconnected parts say nothing of each other. */
  readonly camp: Uint32Array;
  /** 1 - 2 value / all edges, or their weight: 1 is balanced; null without an edge. */
  readonly score: number | null;
};

export type FrustrationOptions = {
  readonly seed: number;
  /** Camps that nodes may part into; 2, as in the line index of balance, where left out. */
  readonly camps?: number;
  /** Whether an edge counts by its |weight|; as 1 where left out. */
  readonly weighted?: boolean;
  /** Searches from different random partings; 8 where left out, fewer on large graphs. */
  readonly starts?: number;
  /** Partial partings looked at to prove a block; 20 000 where left out, 0 for no proof by trying. */
  readonly budget?: number;
};

/**
 * The frustration index, or line index of balance: the fewest edges whose sign would have to change
 * for two camps to fit. F. Harary: On the measurement of structural balance, Behav. Sci. 4 (1959)
 * 316; for more camps P. Doreian, A. Mrvar, Soc. Networks 18 (1996) 149. Found by tabu search, block by
 * block of what can not be decided at once; proven where a packing of unbalanced cycles is as heavy or a block is small enough to try all.
 */
export function frustrationIndex(graph: SimpleGraph, options: FrustrationOptions): Frustration {
  return frustrationByBlock(graph, options, (_, solution) => solution);
}

/** The best parting found of a part of a graph, and what is known of it. */
export type Solution = Parting & { readonly proven: boolean; readonly lowerBound: number };

/** The same with a say on what was found of each block, `improve` returning that or something better. */
export function frustrationByBlock(
  graph: SimpleGraph,
  options: FrustrationOptions,
  improve: (block: SimpleGraph, solution: Solution) => Solution,
): Frustration {
  const { seed, camps = 2, weighted = false } = options;
  if (!(Number.isInteger(camps) && camps >= 1))
    throw new RangeError(`camps is ${camps}, expected a whole number from 1`);
  const counted = weighted ? graph : signsOnly(graph);
  const random = randomFrom(seed);
  const { graph: core, constant, extended } = reduction(counted, camps);
  const solved = blocksOf(core).map((block) => {
    const part = partOf(core, block);
    const solution = solveBlock(part, { ...options, camps, step: weighted ? 0 : 1 }, random);
    return { block, ...improve(part, solution) };
  });
  const camp = extended(joined(counted.n, solved));
  const value = frustrationOf(counted, camp);
  const proven = solved.every((block) => block.proven);
  const bounds = solved.reduce((sum, { lowerBound }) => sum + lowerBound, constant);
  const total = counted.weight.reduce((sum, amount) => sum + Math.abs(amount), 0);
  return {
    value,
    proven,
    lowerBound: proven ? value : Math.min(value, bounds),
    camp,
    score: total === 0 ? null : 1 - (2 * value) / total,
  };
}

function reduction(graph: SimpleGraph, camps: number): Reduction {
  // One camp leaves nothing to choose.
  return camps === 1 ? { graph, constant: 0, extended: (camp) => camp } : reduced(graph, camps);
}

/** Blocks beyond this size are not tried out: the budget would be spent in vain. */
const mostTried = 64;
/** What a search may look at in vain, in nodes times camps times moves. */
const mostLooks = 1e7;

function solveBlock(
  graph: SimpleGraph,
  { camps, step, starts = 8, budget = 2e4 }: FrustrationOptions & { camps: number; step: number },
  random: () => number,
): Solution {
  const { n, a, weight } = graph;
  if (a.length === 1) {
    const camp = Uint32Array.of(0, weight[0]! > 0 || camps === 1 ? 0 : 1);
    const frustration = frustrationOf(graph, camp);
    return { camp, frustration, proven: true, lowerBound: frustration };
  }
  const patience = Math.ceil(Math.min(200 + 10 * n, mostLooks / (n * camps)) + n);
  const total = weight.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const near = 1e-9 * total;
  const mostStarts = Math.max(1, n > 1000 ? Math.min(starts, 3) : starts);
  let best: Parting | undefined;
  let lowerBound = 0;
  for (let start = 0; start < mostStarts; start++) {
    const found = tabuSearch(graph, { camps, patience, random });
    if (best && found.frustration >= best.frustration - near) continue;
    best = found;
    lowerBound = Math.max(lowerBound, cycleBound(graph, best.camp, camps));
    if (best.frustration <= lowerBound + near) break;
  }
  let { camp, frustration } = best ?? { camp: new Uint32Array(n), frustration: total };
  if (frustration > lowerBound + near && n <= mostTried && budget > 0) {
    const better = betterParting(graph, frustration, { camps, step, budget });
    if (better) ({ camp, frustration } = better);
    if (better !== undefined) lowerBound = frustration;
  }
  return { camp, frustration, lowerBound, proven: frustration <= lowerBound + near };
}

function cycleBound(graph: SimpleGraph, camp: Uint32Array, camps: number): number {
  const { a, b, weight } = graph;
  const negative = Array.from(weight, (amount) => amount < 0);
  const bound = packedCycles(graph, negative);
  if (camps > 2) return bound;
  // With one camp switched only these edges are negative, and switching keeps a cycle's balance.
  const frustrated = Array.from(weight, (amount, e) =>
    isFrustrated(amount, camp[a[e]!] === camp[b[e]!]),
  );
  return Math.max(bound, packedCycles(graph, frustrated));
}

function partOf(graph: SimpleGraph, { nodes, edges }: Block): SimpleGraph {
  const number = new Map(Array.from(nodes, (node, i) => [node, i]));
  const ends = (column: Uint32Array) => Uint32Array.from(edges, (e) => number.get(column[e]!)!);
  const weight = Float64Array.from(edges, (e) => graph.weight[e]!);
  return simpleGraph(nodes.length, ends(graph.a), ends(graph.b), weight);
}

/** One parting from those of the blocks, whose camps are renamed to agree at the nodes they share. */
function joined(n: number, solved: readonly { block: Block; camp: Uint32Array }[]): Uint32Array {
  const whole = new Int32Array(n).fill(-1);
  for (const { block, camp } of solved.toReversed()) {
    const first = block.nodes[0]!;
    const [own, wanted] = [camp[0]!, whole[first]! < 0 ? 0 : whole[first]!];
    for (const [i, node] of block.nodes.entries()) {
      const id = camp[i]!;
      whole[node] = id === own ? wanted : id === wanted ? own : id;
    }
  }
  return Uint32Array.from(whole, (id) => Math.max(0, id));
}
