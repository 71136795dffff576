import type { Stance } from '../../model/schema.ts';

/** A bar that diverges from its middle, in shares of its width. */
export type Halves = {
  readonly parts: readonly {
    /** Index of the stance. */
    readonly stance: number;
    readonly start: number;
    readonly width: number;
  }[];
  /** Sums of the counts of either sign, and of those without. */
  readonly positive: number;
  readonly zero: number;
  readonly negative: number;
};

/**
 * Lays counts by stance, given from the highest polarity to the lowest, along a bar from 0 to 1: those
 * of positive polarity end at its middle, those of negative begin there, the others straddle it. The
 * longer half reaches the edge.
 */
export function halves(counts: readonly number[], stances: readonly Stance[]): Halves {
  const sumOf = (sign: number) =>
    stances.reduce(
      (sum, { polarity }, index) =>
        Math.sign(polarity) === sign ? sum + (counts[index] ?? 0) : sum,
      0,
    );
  const [positive, zero, negative] = [sumOf(1), sumOf(0), sumOf(-1)];
  const longer = Math.max(positive, negative) + zero / 2;
  if (longer === 0) return { parts: [], positive, zero, negative };
  const unit = 0.5 / longer;
  let at = 0.5 - (positive + zero / 2) * unit;
  const parts = counts.flatMap((count, stance) => {
    if (count === 0) return [];
    const part = { stance, start: at, width: count * unit };
    at += part.width;
    return [part];
  });
  return { parts, positive, zero, negative };
}
