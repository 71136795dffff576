import type { Stance } from '../../model/schema.ts';
import { isAmbivalent } from '../../model/stance.ts';
import type { Projected, ProjectedEdge, ProjectionInput } from '../projection.ts';
import { basisOf, entitiesOf } from './basis.ts';
import { appliedNorm } from './norms.ts';
import { pseudoStances, vocabularyOf, type PseudoStance } from './pseudoStances.ts';
import { rangeOf } from './range.ts';
import { tallyOf, type Tally } from './tally.ts';

/** Numbers of actors on concepts, by id: `values[i * m + j]` for actor i and the m concepts. */
export type PositionMatrix = {
  readonly actors: readonly string[];
  readonly concepts: readonly string[];
  readonly values: Float64Array;
};

/** Most cells a dense matrix is made for: 200 MB of numbers. */
const mostCells = 25_000_000;

type Cell = { readonly stance: PseudoStance; readonly weight: number };

/**
 * Actors joined to the concepts they speak of, after P. Leifeld, Discourse Network Analyzer. With
 * x[i,j,k] statements of actor i on concept j of polarity k, the weight is by aggregation
 * - `ignore`: sum_k x[i,j,k], whichever side is taken;
 * - `subtract`: sum_k k x[i,j,k];
 * - `combine`: a code, 1 for, 2 against, 3 both, 0 neither,
 *
 * each but the code divided by the norm: `activity`, all statements of the actor, or `prominence`,
 * all on the concept. Edges lead from actor to concept, one for each pair with statements. Whoever speaks
 * both for and against is `mixed`, whatever the weight; a stance of polarity 0 alone is `neutral`, or
 * mixed where it is ambivalent, of weight 0. Edges below the least weight are left out.
 *
 * In the mode of the Discourse Network Analyzer a vocabulary of two polarities is its boolean: the higher
 * counts 1, the lower -1, even where it is 0; one of more is its scale of whole numbers: polarities count
 * as the smallest whole numbers that are as far apart.
 */
export function projectPositions(input: ProjectionInput): Projected {
  const { table, counting } = input;
  const { tally, cell } = positionsOf(input);
  const edges: ProjectedEdge[] = [];
  for (let at = 0; at < tally.cellActor.length; at++) {
    const { stance, weight } = cell(at);
    if (Math.abs(weight) < counting.leastWeight) continue;
    const rows = tally.rows.slice(tally.firstRow[at], tally.firstRow[at + 1]).sort();
    edges.push({
      source: tally.actors[tally.cellActor[at]!]!,
      target: tally.concepts[tally.cellConcept[at]!]!,
      stance,
      polarity: pseudoStances[stance].polarity,
      weight,
      directed: true,
      count: rows.length,
      ascribed: rows.reduce((sum, row) => sum + table.ascribed[row]!, 0),
      rows,
    });
  }
  return {
    edges,
    stances:
      counting.aggregation === 'ignore'
        ? vocabularyOf('mentions')
        : vocabularyOf('for', 'mixed', 'neutral', 'against'),
    counted: basisOf('positions', input, tally, rangeOf(table, tally, counting.dnaCompatible)),
    ...entitiesOf(input, tally, edges),
  };
}

/**
 * The weights of all that speak on all that is spoken of, whatever their size. Throws a RangeError
 * beyond 25 million cells.
 */
export function positionMatrix(input: ProjectionInput): PositionMatrix {
  const { tally, cell } = positionsOf(input);
  const [n, m] = [tally.actors.length, tally.concepts.length];
  if (n * m > mostCells)
    throw new RangeError(
      `a matrix of ${n} x ${m} is too large, expected at most ${mostCells} cells`,
    );
  const values = new Float64Array(n * m);
  for (let at = 0; at < tally.cellActor.length; at++)
    values[tally.cellActor[at]! * m + tally.cellConcept[at]!] = cell(at).weight;
  const idOf = (entity: number) => input.table.entities[entity]!.id;
  return {
    actors: Array.from(tally.actors, idOf),
    concepts: Array.from(tally.concepts, idOf),
    values,
  };
}

function positionsOf(input: ProjectionInput) {
  const { table, counting } = input;
  const { aggregation } = counting;
  const tally = tallyOf(input, aggregation === 'ignore');
  const polarities = polaritiesOf(table.stances, counting.dnaCompatible);
  const divisor = divisorOf(appliedNorm('positions', counting), tally);
  const cell = (at: number): Cell => {
    const total = tally.firstRow[at + 1]! - tally.firstRow[at]!;
    if (aggregation === 'ignore') return { stance: 'mentions', weight: total / divisor(at) };
    let sum = 0;
    let [isFor, isAgainst, isMixed] = [false, false, false];
    for (let entry = tally.firstEntry[at]!; entry < tally.firstEntry[at + 1]!; entry++) {
      const level = tally.level[entry]!;
      const polarity = polarities[level]!;
      sum += polarity * tally.count[entry]!;
      isFor ||= polarity > 0;
      isAgainst ||= polarity < 0;
      isMixed ||= polarity === 0 && isAmbivalent(table.stances[level]!);
    }
    const stance =
      isFor === isAgainst ? (isFor || isMixed ? 'mixed' : 'neutral') : isFor ? 'for' : 'against';
    if (aggregation === 'combine') return { stance, weight: (isFor ? 1 : 0) + (isAgainst ? 2 : 0) };
    // What cancels out but for rounding is nothing.
    return { stance, weight: Math.abs(sum) < 1e-12 * total ? 0 : sum / divisor(at) };
  };
  return { tally, cell };
}

function divisorOf(norm: string, tally: Tally): (cell: number) => number {
  if (norm === 'activity') return (cell) => tally.statements[tally.cellActor[cell]!]!;
  if (norm === 'prominence') return (cell) => tally.mentions[tally.cellConcept[cell]!]!;
  return () => 1;
}

function polaritiesOf(stances: readonly Stance[], dnaCompatible: boolean): readonly number[] {
  const polarities = stances.map(({ polarity }) => polarity);
  const distinct = new Set(polarities);
  if (!dnaCompatible) return polarities;
  if (distinct.size !== 2) {
    const steps = stepsOf(distinct);
    return polarities.map((polarity) => (steps === 1 ? polarity : Math.round(polarity * steps)));
  }
  const highest = Math.max(...distinct);
  return polarities.map((polarity) => (polarity === highest ? 1 : -1));
}

/** Longest scale of whole numbers, from 0 to one end, that polarities are taken for. */
const longestScale = 20;

/** How many steps of a scale of whole numbers lie between 0 and 1; 1 where polarities lie on none. */
function stepsOf(polarities: Iterable<number>): number {
  const all = [...polarities];
  for (let steps = 1; steps <= longestScale; steps++)
    if (all.every((polarity) => Math.abs(polarity * steps - Math.round(polarity * steps)) < 1e-9))
      return steps;
  return 1;
}
