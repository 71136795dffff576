import { crossingWeight } from './quality/crossings.ts';
import { tightenNeighbourhoods } from './force/neighbourhood.ts';
import type { SignedGraph } from './signedGraph.ts';
import { descendStress } from './stress/descent.ts';
import type { StressTerms } from './stress/terms.ts';

/** Starts for a small graph, of which the one with the fewest crossings is kept. */
const mostStarts = 8;
/** Pairs of nodes to draw in all starts together. */
const pairsToDraw = 60_000;
/** Lines above which crossings are not counted: there would be hundreds of thousands. */
const mostCounted = 6000;

export type Sketch = {
  /** x and y alternating; an alliance is about 1 long. */
  readonly position: Float64Array;
  /** Crossings of a line with others, on average; memberships count less. */
  readonly crossingsPerLine: number;
};

/**
 * Points for the nodes of a connected graph, as if they had no size: signed stress, then a pass that
 * draws allies together. Small graphs are sketched several times. Yields the share done.
 */
export function* sketchOf(
  graph: SignedGraph,
  terms: StressTerms,
  random: () => number,
): Generator<number, Sketch> {
  const side = Math.sqrt(graph.size);
  const starts = Math.max(
    1,
    Math.min(mostStarts, Math.floor(pairsToDraw / (graph.size * graph.size))),
  );
  let best = new Float64Array();
  let fewest = Infinity;
  for (let start = 0; start < starts; start++) {
    const position = Float64Array.from({ length: 2 * graph.size }, () => side * random());
    for (const done of descendStress(position, terms, random)) yield (start + 0.6 * done) / starts;
    for (const done of tightenNeighbourhoods(position, graph, terms.far)) {
      yield (start + 0.6 + 0.4 * done) / starts;
    }
    const crossings = graph.a.length <= mostCounted ? crossingWeight(graph, position) : 0;
    if (crossings < fewest) {
      fewest = crossings;
      best = position;
    }
  }
  return { position: best, crossingsPerLine: (2 * fewest) / Math.max(1, graph.a.length) };
}
