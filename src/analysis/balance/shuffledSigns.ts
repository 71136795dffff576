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

export type NullOptions = {
  readonly seed: number;
  /** Graphs with shuffled signs; 200 where left out. */
  readonly draws?: number;
};

/**
 * Step by step, what the values that `measure` gives are where the signs of all edges are shuffled: the
 * same nodes, edges, amounts and number of negative edges, each sign on an edge drawn at random.
 * Yields the share done. The null of M. Szell, R. Lambiotte, S. Thurner: Multirelational organization
 * of large-scale social networks in an online world, PNAS 107 (2010) 13636.
 * @param own the values of the graph itself
 */
export function* againstShuffledSigns(
  graph: SimpleGraph,
  own: readonly number[],
  measure: (shuffled: SimpleGraph) => readonly number[],
  { seed, draws = 200 }: NullOptions,
): Generator<number, NullModel[]> {
  const random = randomFrom(seed);
  const sign = graph.weight.map(Math.sign);
  const differences = own.map((): number[] => []);
  for (let draw = 0; draw < draws; draw++) {
    shuffle(sign, random);
    const weight = graph.weight.map((amount, e) => Math.abs(amount) * sign[e]!);
    const values = measure({ ...graph, weight });
    for (const [i, value] of own.entries()) differences[i]!.push(values[i]! - value);
    yield (draw + 1) / draws;
  }
  return own.map((value, i) => nullModel(value, differences[i]!));
}

function nullModel(own: number, differences: readonly number[]): NullModel {
  const draws = differences.length;
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / Math.max(1, draws);
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0);
  const spread = Math.sqrt(squares / Math.max(1, draws));
  const deviation = spread <= 1e-9 * (1 + Math.abs(own)) ? 0 : spread;
  return { mean: own + mean, deviation, z: deviation === 0 ? null : -mean / deviation, draws };
}

/** Fisher and Yates, in place. */
function shuffle(values: Float64Array, random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other]!, values[last]!];
  }
}
