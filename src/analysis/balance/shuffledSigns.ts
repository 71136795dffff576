import { randomFrom } from '../../model/random.ts';
import type { SimpleGraph } from '../symmetrise.ts';

/** What a measure is under a null model. */
export type NullModel = {
  readonly mean: number;
  /** Standard deviation over the draws. */
  readonly deviation: number;
  /** Deviations by which the graph's own value lies above the mean; null where all draws are equal. */
  readonly z: number | null;
  readonly draws: number;
};

/**
 * Step by step, what `measure` is where the signs of all edges are shuffled: the same nodes, edges,
 * amounts and number of negative edges, each sign on an edge drawn at random. Yields the share done.
 * The null of M. Szell, R. Lambiotte, S. Thurner: Multirelational organization of large-scale social
 * networks in an online world, PNAS 107 (2010) 13636.
 */
export function* againstShuffledSigns(
  graph: SimpleGraph,
  own: number,
  measure: (shuffled: SimpleGraph) => number,
  { seed, draws = 200 }: { readonly seed: number; readonly draws?: number },
): Generator<number, NullModel> {
  const random = randomFrom(seed);
  const sign = graph.weight.map(Math.sign);
  let [sum, squares] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    shuffle(sign, random);
    const weight = graph.weight.map((amount, e) => Math.abs(amount) * sign[e]!);
    // Taken from the own value, so that squares of large values do not swallow small differences.
    const difference = measure({ ...graph, weight }) - own;
    sum += difference;
    squares += difference * difference;
    yield (draw + 1) / draws;
  }
  const mean = sum / Math.max(1, draws);
  const variance = Math.max(0, squares / Math.max(1, draws) - mean * mean);
  const deviation = variance <= 1e-18 * (1 + own * own) ? 0 : Math.sqrt(variance);
  return { mean: own + mean, deviation, z: deviation === 0 ? null : -mean / deviation, draws };
}

/** Fisher and Yates, in place. */
function shuffle(values: Float64Array, random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other]!, values[last]!];
  }
}
