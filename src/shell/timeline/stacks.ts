import type { TimeBins } from '../../graph/time/bins.ts';
import type { Stance } from '../../model/schema.ts';

/** A piece of a bar: `top` and `height` are shares of the height of all bars. */
export type Piece = {
  readonly bin: number;
  readonly stance: number;
  readonly top: number;
  readonly height: number;
};

/**
 * Bars on a common line: support grows upwards from it, opposition downwards, strongest outside; what
 * takes no side straddles it. `middle` is the share of the height above the line; one half where
 * nothing is counted.
 */
export function stacksOf(
  { counts }: Pick<TimeBins, 'counts'>,
  stances: readonly Pick<Stance, 'polarity'>[],
): { readonly pieces: readonly Piece[]; readonly middle: number } {
  const above = counts.map((bin) => half(bin, stances, 1));
  const up = Math.max(0, ...above);
  const down = Math.max(0, ...counts.map((bin) => half(bin, stances, -1)));
  const total = up + down;
  if (total === 0) return { pieces: [], middle: 0.5 };
  const order = [...stances.keys()].sort((a, b) => stances[b]!.polarity - stances[a]!.polarity);
  const pieces = counts.flatMap((bin, index) => {
    let top = up - above[index]!;
    return order
      .filter((stance) => bin[stance]! > 0)
      .map((stance): Piece => {
        const height = bin[stance]!;
        const piece = { bin: index, stance, top: top / total, height: height / total };
        top += height;
        return piece;
      });
  });
  return { pieces, middle: up / total };
}

function half(
  bin: Uint32Array,
  stances: readonly Pick<Stance, 'polarity'>[],
  side: 1 | -1,
): number {
  return bin.reduce((sum, count, stance) => {
    const { polarity } = stances[stance]!;
    return sum + (polarity === 0 ? count / 2 : Math.sign(polarity) === side ? count : 0);
  }, 0);
}
