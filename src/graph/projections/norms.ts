import type { Counting, ProjectionName } from '../../model/view.ts';
import type { Kernel, Pair } from './pair.ts';
import type { Tally } from './tally.ts';

type Norm = Counting['norm'];

const pairNorms = ['none', 'average', 'jaccard', 'cosine', 'dna-cosine'] as const;

/** The norms each projection knows; with another it divides by nothing. */
export const normsOf: Readonly<Record<ProjectionName, readonly Norm[]>> = {
  stances: ['none'],
  positions: ['none', 'activity', 'prominence'],
  agreement: pairNorms,
  disagreement: pairNorms,
  net: pairNorms,
};

/** The norm that a projection divides by in the end. Codes of the combined positions stay codes. */
export function appliedNorm(
  projection: ProjectionName,
  { norm, aggregation }: Pick<Counting, 'norm' | 'aggregation'>,
): Norm {
  if (projection === 'positions' && aggregation === 'combine') return 'none';
  return normsOf[projection].includes(norm) ? norm : 'none';
}

/**
 * What the value of a pair of actors is divided by. With a_i all statements of i, x_ij those on
 * concept j: `average` (a_i + a_i') / 2; `jaccard` sum_j x_ij [x_i'j = 0] + sum_j x_i'j [x_ij = 0] +
 * sum_j x_ij x_i'j; `dna-cosine` a_i a_i', which the Discourse Network Analyzer calls cosine. `cosine` is
 * the product of the lengths of both profiles, see {@link profileLengths}. 0 only for the cosine
 * of an actor whose profile cancels out, which points nowhere: its values count as 0.
 */
export function pairNorm(
  norm: Norm,
  { statements }: Pick<Tally, 'statements'>,
  lengths: Float64Array,
): (pair: Readonly<Pair>) => number {
  const a = (actor: number) => statements[actor]!;
  if (norm === 'average') return ({ first, second }) => (a(first) + a(second)) / 2;
  if (norm === 'jaccard')
    return ({ first, second, count, shared }) => a(first) + a(second) - count + shared;
  if (norm === 'dna-cosine') return ({ first, second }) => a(first) * a(second);
  if (norm === 'cosine') return ({ first, second }) => lengths[first]! * lengths[second]!;
  return () => 1;
}

/**
 * The length of every actor's profile over concepts: the root of what the actor would have in common
 * with itself, sum_j sum_k sum_k' x_ijk x_ijk' kernel(k, k'). With the kernel of the net, 1 - 2|k - k'|/R,
 * and two stances that is the length of the vector of statements for minus against, so that the net
 * over both lengths is the cosine of the angle between signed profiles. The kernel is a scalar
 * product for any scale (the mean over thresholds t in R of sign(k - t) sign(k' - t)), so that the cosine
 * lies in [-1, 1]. With a kernel of 1 it is the length of the vector of numbers of statements: that is
 * what agreement and disagreement are divided by, which then add up to the cosine of attention.
 */
export function profileLengths(
  { actors, cellActor, firstEntry, level, count }: Tally,
  { levels, values }: Kernel,
): Float64Array {
  const squares = new Float64Array(actors.length);
  for (const [cell, actor] of cellActor.entries())
    for (let one = firstEntry[cell]!; one < firstEntry[cell + 1]!; one++)
      for (let two = firstEntry[cell]!; two < firstEntry[cell + 1]!; two++)
        squares[actor]! += count[one]! * count[two]! * values[level[one]! * levels + level[two]!]!;
  const tiny = 1e-12;
  return squares.map((square) => (square > tiny ? Math.sqrt(square) : 0));
}
