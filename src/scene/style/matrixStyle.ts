import { interpolateRgb } from 'd3-interpolate';
import type { CellMark } from '../../graph/matrix/entries.ts';
import type { Theme } from '../theme.ts';
import { luminance } from './colour.ts';

/** How a cell of a matrix is filled, and the colour of the mark on it. */
export type CellStyle = { readonly fill: string; readonly ink: string };

/** The sign in a cell, which says without colour what the colour says. */
export const cellSigns: Readonly<Record<CellMark, string>> = {
  for: '+',
  against: '−',
  both: '±',
  neither: 'o',
};

/**
 * The fill of a cell by its tone: the colour of opposition below 0, that of support above, the paler the
 * nearer to 0, so that the ends are the colours of the edges; grey at 0. The mark on it is black or white,
 * whichever has more contrast (WCAG 2.2), at least 4.5:1. Tones beyond the ends are drawn as the ends.
 */
export function cellStyle(tone: number, theme: Theme): CellStyle {
  const share = Math.min(1, Math.abs(tone));
  const end = tone < 0 ? theme.negative : theme.positive;
  const fill =
    share === 0 ? theme.zero : interpolateRgb(theme.ground, end)(palest + (1 - palest) * share);
  return { fill, ink: luminance(fill) > evenLuminance ? '#000000' : '#ffffff' };
}

/** Share of its colour in the palest cell. */
const palest = 0.3;

/** Where black and white have the same contrast: √(1.05 · 0.05) − 0.05. */
const evenLuminance = Math.sqrt(1.05 * 0.05) - 0.05;
