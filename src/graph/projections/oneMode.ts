import type { Projected, ProjectedEdge, ProjectionInput } from '../projection.ts';
import { basisOf, entitiesOf } from './basis.ts';
import { appliedNorm, pairNorm, profileLengths } from './norms.ts';
import { agrees, disagrees, type Kernel, type Pair } from './pair.ts';
import { visitPairs } from './pairs.ts';
import { pseudoStances, vocabularyOf } from './pseudoStances.ts';
import { distance, rangeOf } from './range.ts';
import { tallyOf, type Tally } from './tally.ts';

/** A projection onto pairs of actors. */
export type PairProjection = 'agreement' | 'disagreement' | 'net';

/** Numbers between all actors: `values[i * n + j]` for the n actors, by id; the diagonal is 0. */
export type ActorMatrix = { readonly actors: readonly string[]; readonly values: Float64Array };

/** Most actors a dense matrix is made for: 200 MB of numbers. */
const mostActors = 5000;

const vocabularies = {
  agreement: ['agreement'],
  disagreement: ['disagreement'],
  net: ['agreement', 'mixed', 'disagreement'],
} as const;

/**
 * Actors joined by what they say on the same concepts, after P. Leifeld, Discourse Network Analyzer.
 * With x[i,j,k] statements of actor i on concept j of polarity k and R the range of polarities:
 * - `agreement` (congruence): sum_j sum_k sum_k' x[i,j,k] x[i',j,k'] (1 - |k-k'|/R);
 * - `disagreement` (conflict): the same with |k-k'|/R;
 * - `net` (subtract): agreement minus disagreement,
 *
 * each divided by the norm. Edges are undirected, from the lower index to the higher, and hold the
 * statements of both on the concepts they share. A pair is an edge where its number is not 0. In the net
 * one that both agrees (a pair of statements nearer than R/2) and disagrees (one further apart) is
 * `mixed` and stays even where both cancel out. Edges below the least weight are left out.
 *
 * Where the qualifier of the Discourse Network Analyzer is a short text, its conflict also counts what
 * only one of both says. Stances have a polarity, so that this never applies, in its mode neither.
 */
export function projectPairs(projection: PairProjection, input: ProjectionInput): Projected {
  const { tally, range, visit } = pairsOf(projection, input);
  const { leastWeight } = input.counting;
  const edges: ProjectedEdge[] = [];
  visit((pair, weight) => {
    const stance = stanceOf(projection, pair, weight);
    if (stance === undefined || Math.abs(weight) < leastWeight) return;
    const { first, second, count, ascribed } = pair;
    edges.push({
      source: tally.actors[first]!,
      target: tally.actors[second]!,
      stance,
      polarity: pseudoStances[stance].polarity,
      weight,
      directed: false,
      count,
      ascribed,
      // All of them at once would be the statements times the actors: millions.
      get rows() {
        return sharedRows(tally, first, second);
      },
    });
  });
  return {
    edges,
    stances: vocabularyOf(...vocabularies[projection]),
    counted: basisOf(projection, input, tally, range),
    ...entitiesOf(input, tally, edges),
  };
}

/**
 * The numbers of a projection onto pairs of actors for everybody that speaks, whatever their weight;
 * `ignore` counts whoever speaks of the same, whichever side they take. Throws a RangeError beyond
 * 5,000 actors.
 */
export function pairMatrix(
  projection: PairProjection | 'ignore',
  input: ProjectionInput,
): ActorMatrix {
  const { tally, visit } = pairsOf(projection, input);
  const n = tally.actors.length;
  if (n > mostActors)
    throw new RangeError(`a matrix of ${n} actors is too large, expected at most ${mostActors}`);
  const values = new Float64Array(n * n);
  visit(({ first, second }, weight) => {
    values[first * n + second] = weight;
    values[second * n + first] = weight;
  });
  return { actors: Array.from(tally.actors, (actor) => input.table.entities[actor]!.id), values };
}

function pairsOf(projection: PairProjection | 'ignore', input: ProjectionInput) {
  const { table, counting } = input;
  const tally = tallyOf(input, projection === 'ignore');
  const range = rangeOf(table, tally, counting.dnaCompatible);
  const kernel = kernelOf(projection, input, range);
  const norm = appliedNorm(projection === 'ignore' ? 'agreement' : projection, counting);
  const profile = projection === 'net' ? kernel : kernelOf('ignore', input, range);
  const lengths = norm === 'cosine' ? profileLengths(tally, profile) : new Float64Array();
  const divisor = pairNorm(norm, tally, lengths);
  const visit = (act: (pair: Readonly<Pair>, weight: number) => void) =>
    visitPairs(
      tally,
      kernel,
      { ascribed: table.ascribed, withShared: norm === 'jaccard' },
      (pair) => {
        const by = divisor(pair);
        // What cancels out but for rounding is nothing.
        const isNothing = by === 0 || Math.abs(pair.value) < 1e-9;
        act(pair, isNothing ? 0 : pair.value / by);
      },
    );
  return { tally, range, visit };
}

function kernelOf(
  projection: PairProjection | 'ignore',
  { table: { stances } }: ProjectionInput,
  range: number,
): Kernel {
  const levels = stances.length;
  const apart = Float64Array.from({ length: levels * levels }, (_, at) =>
    distance(stances[Math.floor(at / levels)]!.polarity, stances[at % levels]!.polarity, range),
  );
  const weigh = {
    ignore: () => 1,
    agreement: (share: number) => 1 - share,
    disagreement: (share: number) => share,
    net: (share: number) => 1 - 2 * share,
  }[projection];
  const half = 1e-9;
  return {
    levels,
    values: apart.map(weigh),
    signs: Uint8Array.from(apart, (share) => {
      if (projection !== 'net') return 0;
      return share < 0.5 - half ? agrees : share > 0.5 + half ? disagrees : 0;
    }),
  };
}

function stanceOf(projection: PairProjection, { signs }: Readonly<Pair>, weight: number) {
  if (signs === (agrees | disagrees)) return 'mixed';
  if (weight === 0) return undefined;
  return projection === 'disagreement' || weight < 0 ? 'disagreement' : 'agreement';
}

/** The statements of two actors on the concepts that both speak of, ascending. */
function sharedRows(
  { firstCell, cellConcept, firstRow, rows }: Tally,
  first: number,
  second: number,
): Uint32Array {
  const parts: Uint32Array[] = [];
  const part = (cell: number) => rows.subarray(firstRow[cell], firstRow[cell + 1]);
  let [one, two] = [firstCell[first]!, firstCell[second]!];
  while (one < firstCell[first + 1]! && two < firstCell[second + 1]!) {
    const order = cellConcept[one]! - cellConcept[two]!;
    if (order === 0) parts.push(part(one), part(two));
    if (order <= 0) one++;
    if (order >= 0) two++;
  }
  const shared = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const own of parts) {
    shared.set(own, at);
    at += own.length;
  }
  return shared.sort();
}
