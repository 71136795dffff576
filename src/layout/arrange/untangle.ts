import { opponent } from '../signedGraph.ts';
import { drawnEnergyOf } from './drawnEnergy.ts';
import type { Part } from './part.ts';

const trialsPerNode = 50;
/** Lines and boxes to look at in all trials together. */
const looks = 30_000_000;
/** Trials with one node before another is drawn. */
const batch = 4;
/** How much worse a trial may be at first, and how far it may lead, in units. */
const patienceAtFirst = 0.3;
const reachAtFirst = 1.4;
/** Share of the trials that swap two nodes, and of the others that lead beside a companion. */
const swaps = 0.3;
const visits = 0.3;
/** Crossings per line above which disorder has to be borne, and structure counts more. */
const bearable = 2.5;

/**
 * Moves nodes and swaps them where that makes the drawing clearer: fewer crossings, fewer lines
 * through boxes. Threshold accepting (G. Dueck, T. Scheuer, J. Comp. Physics 90, 1990): like
 * annealing, but a trial is kept if it is worse by less than a patience that runs out, so that a
 * bad trial is dropped as soon as its cost exceeds that. Yields the share done.
 */
export function* untangle(
  part: Part,
  crossingsPerLine: number,
  random: () => number,
): Generator<number, void> {
  const { position, graph, unit } = part;
  const clutter = Math.min(1, bearable / crossingsPerLine);
  const energy = drawnEnergyOf(part, clutter * clutter);
  const n = graph.size;

  /** Cost of v after trading places with u, or undefined where they were put back. */
  const trySwap = (v: number, u: number, costV: number, patience: number): number | undefined => {
    const limit = costV + energy(u, Infinity) + patience;
    trade(position, v, u);
    const after = energy(v, limit);
    if (after <= limit && after + energy(u, limit - after) <= limit) return after;
    trade(position, v, u);
    return undefined;
  };

  const tryMove = (
    v: number,
    x: number,
    y: number,
    costV: number,
    patience: number,
  ): number | undefined => {
    const oldX = position[2 * v]!;
    const oldY = position[2 * v + 1]!;
    position[2 * v] = x;
    position[2 * v + 1] = y;
    const after = energy(v, costV + patience);
    if (after <= costV + patience) return after;
    position[2 * v] = oldX;
    position[2 * v + 1] = oldY;
    return undefined;
  };

  /** A node that is drawn near v, or v itself. */
  const companion = (v: number): number => {
    const degree = graph.offset[v + 1]! - graph.offset[v]!;
    if (degree === 0 || random() >= visits) return v;
    const k = graph.offset[v]! + Math.floor(random() * degree);
    return graph.kind[graph.pair[k]!] === opponent ? v : graph.neighbour[k]!;
  };

  const links = graph.a.length;
  const steps = n + links + (2 * links * (n + links)) / n;
  const trials = Math.min(trialsPerNode * n, looks / steps);
  for (let trial = 0; trial < trials; trial += batch) {
    const left = 1 - trial / trials;
    const patience = patienceAtFirst * left * left;
    const reach = reachAtFirst * unit * (0.15 + 0.85 * left);
    const v = Math.floor(random() * n);
    let costV = energy(v, Infinity);
    for (let k = 0; k < batch; k++) {
      if (random() < swaps) {
        const u = Math.floor(random() * n);
        if (u !== v) costV = trySwap(v, u, costV, patience) ?? costV;
      } else {
        const beside = companion(v);
        const x = position[2 * beside]! + (2 * random() - 1) * reach;
        const y = position[2 * beside + 1]! + (2 * random() - 1) * 0.8 * reach;
        costV = tryMove(v, x, y, costV, patience) ?? costV;
      }
    }
    if (trial % 64 === 0) yield 1 - left;
  }
}

function trade(position: Float64Array, i: number, j: number): void {
  for (const axis of [0, 1]) {
    const kept = position[2 * i + axis]!;
    position[2 * i + axis] = position[2 * j + axis]!;
    position[2 * j + axis] = kept;
  }
}
