import { findCamps } from '../camps/camps.ts';
import { againstShuffledSigns, type NullModel } from '../balance/shuffledSigns.ts';
import { edgesOf, type SimpleGraph } from '../symmetrise.ts';

export type PolarisationPart = {
  /** 0 to 1; null where there is no edge of that sign. */
  readonly share: number | null;
  /** Null where the share is. */
  readonly null: NullModel | null;
};

export type Polarisation = {
  readonly camp: Uint32Array;
  readonly camps: number;
  /** Share of positive edges that lie inside a camp. */
  readonly positiveInside: PolarisationPart;
  /** Share of negative edges that lie between camps. */
  readonly negativeBetween: PolarisationPart;
};

export type PolarisationOptions = {
  readonly seed: number;
  /** Graphs with shuffled signs to compare with; 200 where left out. */
  readonly draws?: number;
  /** Starts of the search for camps, in the graph and in each draw; 3 where left out. */
  readonly starts?: number;
};

/**
 * Step by step, the parts of polarisation, each against a null: the same edges with their signs
 * shuffled and camps found anew, because camps fit even chance. Yields the share done.
 * Camps by {@link findCamps}; the parts as in S. Aref, Z. Neal: Detecting coalitions by optimally
 * partitioning signed networks of political collaboration, Sci. Rep. 10 (2020) 1506.
 */
export function* polarisation(
  graph: SimpleGraph,
  { seed, draws = 200, starts = 3 }: PolarisationOptions,
): Generator<number, Polarisation> {
  const campsOf = (signed: SimpleGraph) => findCamps(edgesOf(signed), { seed, starts });
  const { camp, count } = campsOf(graph);
  const shares = sharesOf(graph, camp);
  const [positive, negative] = yield* againstShuffledSigns(
    graph,
    shares.map((share) => share ?? 0),
    // Every draw has as many edges of either sign: a share is missing in all of them or in none.
    (shuffled) => sharesOf(shuffled, campsOf(shuffled).camp).map((share) => share ?? 0),
    { seed, draws },
  );
  const part = (share: number | null, model: NullModel | undefined): PolarisationPart =>
    share === null || !model ? { share, null: null } : { share, null: model };
  return {
    camp,
    camps: count,
    positiveInside: part(shares[0], positive),
    negativeBetween: part(shares[1], negative),
  };
}

/** Share of positive edges inside camps and of negative ones between; null without such an edge. */
function sharesOf(
  { a, b, weight }: SimpleGraph,
  camp: Uint32Array,
): [inside: number | null, between: number | null] {
  let [positive, inside, between] = [0, 0, 0];
  for (let e = 0; e < a.length; e++) {
    const together = camp[a[e]!] === camp[b[e]!];
    if (weight[e]! > 0) positive++;
    if (weight[e]! > 0 && together) inside++;
    if (weight[e]! < 0 && !together) between++;
  }
  const negative = a.length - positive;
  return [positive === 0 ? null : inside / positive, negative === 0 ? null : between / negative];
}
