import { log2 } from '../../model/arithmetic.ts';
import type { Stance } from '../../model/schema.ts';
import { isAmbivalent } from '../../model/stance.ts';
import type { Theme } from '../theme.ts';

export type Mark = '+' | '(+)' | 'o' | '+-' | '(-)' | '-';

/** How a stance is drawn: colour, dash and mark say the same thing, so that none is needed alone. */
export type StanceStyle = {
  readonly colour: string;
  /** Lengths of strokes and gaps in layout units; empty for a solid line. */
  readonly dash: readonly number[];
  readonly mark: Mark;
  /** Width of an edge of one statement, in layout units. */
  readonly width: number;
};

type Class = keyof typeof classes;

const thin = 1.3;
const normal = 1.7;

/** Dashes of a class in the order they are given out; further stances of a class take further ones. */
const classes = {
  positive: { mark: '+', width: normal, dashes: [[], [12, 3, 2, 3], [18, 3]] },
  partlyPositive: {
    mark: '(+)',
    width: normal,
    dashes: [
      [6, 4],
      [2.5, 3],
      [6, 3, 2, 3],
    ],
  },
  zero: { mark: 'o', width: thin, dashes: [[], [2.5, 3]] },
  mixed: {
    mark: '+-',
    width: normal,
    dashes: [
      [14, 5],
      [14, 3, 2, 3],
    ],
  },
  partlyNegative: {
    mark: '(-)',
    width: normal,
    dashes: [
      [6, 4],
      [2.5, 3],
      [6, 3, 2, 3],
    ],
  },
  negative: { mark: '-', width: normal, dashes: [[], [12, 3, 2, 3], [18, 3]] },
} as const satisfies Record<
  string,
  { mark: Mark; width: number; dashes: readonly (readonly number[])[] }
>;

/**
 * Encoding of every stance of a vocabulary: hue and mark follow the polarity, so a project's own
 * words are drawn like their nearest of kin in the default vocabulary; dashes tell those alike apart.
 */
export function stanceStyles(
  stances: readonly Stance[],
  theme: Theme,
): ReadonlyMap<string, StanceStyle> {
  const taken = new Map<Class, number>();
  return new Map(
    stances.map((stance) => {
      const name = classOf(stance);
      const { mark, width, dashes } = classes[name];
      const order = taken.get(name) ?? 0;
      taken.set(name, order + 1);
      const dash = dashes[order % dashes.length] ?? [];
      const colour = theme[name === 'mixed' ? 'zero' : name];
      return [stance.id, { colour, dash, mark, width }];
    }),
  );
}

function classOf(stance: Stance): Class {
  const { polarity } = stance;
  if (polarity >= 0.75) return 'positive';
  if (polarity > 0) return 'partlyPositive';
  if (polarity <= -0.75) return 'negative';
  if (polarity < 0) return 'partlyNegative';
  return isAmbivalent(stance) ? 'mixed' : 'zero';
}

const widest = 6;

/** Width in layout units of an edge that stands for so many statements. */
export function edgeWidth({ width }: StanceStyle, count: number): number {
  return Math.min(width + 0.9 * log2(Math.max(1, count)), widest);
}

/** Width in layout units of an edge whose weight is such a share, 0 to 1, of the largest there is. */
export function weightedWidth({ width }: StanceStyle, share: number): number {
  return width + (widest - width) * share;
}
