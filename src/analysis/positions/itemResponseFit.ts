import { standardised } from './polarity.ts';
import type { Votes } from './votes.ts';

export type ItemResponseFit = {
  readonly position: Float64Array;
  /** Votes that the model calls right. */
  readonly correct: number;
};

/** Precisions of the normal priors of θ, α and β: standard deviations of 1, 5 and 5. */
const [tightPosition, tightIntercept, tightSlope] = [1, 0.04, 0.04];
const mostPasses = 200;
const enough = 1e-4;

/**
 * The mode of the model of {@link itemResponsePositions}: Newton steps for the items, given the actors,
 * and for the actors, given the items, in turns until no position moves by more than 10⁻⁴.
 * @param weights how often each item counts
 */
export function fitItemResponse(
  { actors, items, votes }: Votes,
  weights: Float64Array,
  start: Float64Array,
): ItemResponseFit {
  let position = standardised(start);
  const intercept = new Float64Array(items);
  const slope = new Float64Array(items);
  for (let pass = 0; pass < mostPasses; pass++) {
    for (let item = 0; item < items; item++) {
      let [g0, g1, h00, h01, h11] = [
        -tightIntercept * intercept[item]!,
        -tightSlope * slope[item]!,
        tightIntercept,
        0,
        tightSlope,
      ];
      if (weights[item] === 0) continue;
      for (let actor = 0; actor < actors; actor++) {
        const vote = votes[actor * items + item]!;
        if (vote === 0) continue;
        const x = position[actor]!;
        const chance = logistic(intercept[item]! + slope[item]! * x);
        const [miss, spread] = [(vote > 0 ? 1 : 0) - chance, chance * (1 - chance)];
        g0 += miss;
        g1 += miss * x;
        h00 += spread;
        h01 += spread * x;
        h11 += spread * x * x;
      }
      const determinant = h00 * h11 - h01 * h01;
      intercept[item]! += bounded((h11 * g0 - h01 * g1) / determinant);
      slope[item]! += bounded((h00 * g1 - h01 * g0) / determinant);
    }
    const moved = position.slice();
    for (let actor = 0; actor < actors; actor++) {
      let [gradient, curvature] = [-tightPosition * position[actor]!, tightPosition];
      for (let item = 0; item < items; item++) {
        const vote = votes[actor * items + item]!;
        if (vote === 0 || weights[item] === 0) continue;
        const chance = logistic(intercept[item]! + slope[item]! * position[actor]!);
        const times = weights[item]! * slope[item]!;
        gradient += times * ((vote > 0 ? 1 : 0) - chance);
        curvature += times * slope[item]! * chance * (1 - chance);
      }
      moved[actor]! += bounded(gradient / curvature);
    }
    // Fixed scale and middle: the likelihood knows neither.
    const next = standardised(moved);
    const change = next.reduce((most, x, i) => Math.max(most, Math.abs(x - position[i]!)), 0);
    position = next;
    if (change < enough) break;
  }
  let correct = 0;
  for (let actor = 0; actor < actors; actor++)
    for (let item = 0; item < items; item++)
      if (votes[actor * items + item]! * (intercept[item]! + slope[item]! * position[actor]!) > 0)
        correct++;
  return { position, correct };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** A Newton step that a flat likelihood makes long would overshoot. */
function bounded(step: number): number {
  return Math.max(-1, Math.min(1, step));
}
