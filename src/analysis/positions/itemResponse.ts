import { quantileSorted } from 'd3-array';
import { randomFrom } from '../../model/random.ts';
import { agreementPositions } from './agreement.ts';
import { fitItemResponse } from './itemResponseFit.ts';
import { standardised, turned } from './polarity.ts';
import { keptVotes, type VoteFilter, type Votes } from './votes.ts';

export type ItemResponsePositions = {
  /** Kept actors and items, as indices into the votes given; the others were dropped. */
  readonly actors: Uint32Array;
  readonly items: Uint32Array;
  /** Votes that were counted. */
  readonly votes: number;
  /** Position of each kept actor, mean 0 and variance 1, the anchor on the right, see the options. */
  readonly position: Float64Array;
  /** Bounds of each position's percentile interval over resampled items. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of the votes that the model calls right, against that of always calling the majority. */
  readonly correct: number;
  readonly majority: number;
};

export type ItemResponseOptions = VoteFilter & {
  readonly seed: number;
  /** Actor who stands on the right; where left out, or dropped, sides are those of the agreement positions. */
  readonly anchor?: number;
  /** Resamples of the items for the intervals; 100 where left out. */
  readonly resamples?: number;
  /** Share of the resamples within an interval; 0.95 where left out. */
  readonly coverage?: number;
};

/**
 * Step by step, positions on a line by an item response model: the odds of a vote for an item are
 * e^(α + βθ), θ the actor's position, with normal priors as penalties; fitted from the agreement
 * positions on. Intervals resample items and say how much the choice of items matters, nothing of
 * what was never voted on. Yields the share done. Null where fewer than two actors or items are kept.
 * J. Clinton, S. Jackman, D. Rivers: The statistical analysis of roll call data, Am. Polit. Sci. Rev.
 * 98 (2004) 355; fitted as the mode, K. Imai, J. Lo, J. Olmsted, ibid. 110 (2016) 631; the resampling
 * B. Efron, Ann. Stat. 7 (1979) 1.
 */
export function* itemResponsePositions(
  all: Votes,
  { seed, anchor, resamples = 100, coverage = 0.95, ...filter }: ItemResponseOptions,
): Generator<number, ItemResponsePositions | null> {
  const { votes, actors, items, count } = keptVotes(all, filter);
  if (actors.length < 2 || items.length < 2) return null;
  const right = anchor === undefined ? -1 : actors.indexOf(anchor);
  const start = agreementPositions(votes, { seed });
  if (!start) return null;
  const weights = new Float64Array(items.length).fill(1);
  const fit = fitItemResponse(votes, weights, start.position);
  const scaled = standardised(fit.position);
  const agreed = right < 0 ? agreementPositions(all, { seed })?.position : undefined;
  const sides = agreed && Float64Array.from(actors, (actor) => agreed[actor]!);
  const position = sides ? turnedLike(sides, scaled) : turned(scaled, right);
  yield 1 / (resamples + 1);

  const random = randomFrom(seed);
  const draws = Array.from(actors, () => new Float64Array(resamples));
  for (let draw = 0; draw < resamples; draw++) {
    weights.fill(0);
    for (let k = 0; k < items.length; k++) weights[Math.floor(random() * items.length)]!++;
    const refit = standardised(fitItemResponse(votes, weights, position).position);
    const drawn = turnedLike(position, refit);
    for (const [actor, x] of drawn.entries()) draws[actor]![draw] = x;
    yield (draw + 2) / (resamples + 1);
  }
  const edge = (1 - coverage) / 2;
  const bound = (share: number) =>
    Float64Array.from(
      draws,
      (values, i) =>
        quantileSorted(
          Array.from(values).sort((a, b) => a - b),
          share,
        ) ?? position[i]!,
    );
  return {
    actors,
    items,
    votes: count,
    position,
    low: bound(edge),
    high: bound(1 - edge),
    correct: fit.correct / count,
    majority: majorityCount(votes) / count,
  };
}

/** Positions turned so that their sides are those of others of the same actors. */
function turnedLike(others: Float64Array, position: Float64Array): Float64Array {
  const along = position.reduce((sum, x, i) => sum + x * others[i]!, 0);
  return along < 0 ? position.map((x) => -x) : position;
}

function majorityCount({ actors, items, votes }: Votes): number {
  let total = 0;
  for (let item = 0; item < items; item++) {
    let [pro, contra] = [0, 0];
    for (let actor = 0; actor < actors; actor++) {
      const vote = votes[actor * items + item]!;
      if (vote > 0) pro++;
      if (vote < 0) contra++;
    }
    total += Math.max(pro, contra);
  }
  return total;
}
