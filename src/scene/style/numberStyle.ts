import type { Theme } from '../theme.ts';
import { inkOn } from './campStyle.ts';
import { colourAlong, luminance } from './colour.ts';
import type { NodeStyle } from './nodeStyle.ts';

/**
 * Scales in green, and from violet to green where 0 lies between the values: neither is a colour of a
 * stance, and each goes evenly from light to dark, which is seen without hues.
 */
const scales = {
  light: {
    sequential: ['#e6f0e2', '#afd2b0', '#67a77d', '#2f7652', '#0d4429'],
    diverging: ['#54266f', '#a27bb8', '#f2eff2', '#74b084', '#16602f'],
  },
  dark: {
    sequential: ['#26382e', '#315d49', '#43906d', '#83c5a0', '#d8f4e0'],
    diverging: ['#d3a9ec', '#7d5b93', '#2b303a', '#4f8b63', '#a5e6b8'],
  },
} as const;

/** Which colours stand for which values. */
export type ColourScale = {
  readonly least: number;
  readonly most: number;
  /** Whether 0 lies between them and has the colour in the middle. */
  readonly diverging: boolean;
  readonly colourOf: (value: number) => string;
};

/** The scale for values between two; where they are one, its colour is that of the middle. */
export function colourScale(
  { least, most }: { readonly least: number; readonly most: number },
  theme: Theme,
): ColourScale {
  const { sequential, diverging } = scales[luminance(theme.ground) < 0.2 ? 'dark' : 'light'];
  const isDiverging = least < 0 && most > 0;
  const reach = Math.max(-least, most);
  const colourOf = (value: number) => {
    if (isDiverging) return colourAlong(diverging, 0.5 + value / (2 * reach));
    return colourAlong(sequential, most > least ? (value - least) / (most - least) : 0.5);
  };
  return { least, most, diverging: isDiverging, colourOf };
}

/** A node filled with a colour of a scale; its rim shows it on any ground. */
export function inColour(style: NodeStyle, fill: string, theme: Theme): NodeStyle {
  const stroke = theme.conceptStroke;
  return { ...style, fill, stroke, strokeWidth: 1.7, ink: inkOn(fill, theme) };
}

/** A node that was not measured or is in no camp: kept in the background. */
export function leftOut(style: NodeStyle, theme: Theme): NodeStyle {
  if (style.shape === 'disc') return { ...style, fill: theme.contextFill };
  return { ...style, stroke: theme.contextFill, ink: theme.contextFill };
}

const smallest = 9;
/** Radius of the node with the greatest value. */
export const largestMeasured = 22;

/**
 * Radius in layout units of a node by its value: the area grows evenly from 0 to the greatest value; from
 * the least one where that is below 0, or where values differ so little that all would look alike. One
 * that was not measured is as small as the smallest.
 */
export function radiusFor(
  value: number | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const from = least > most / 2 ? least : Math.min(0, least);
  if (value === undefined || most <= from) return smallest;
  const share = (value - from) / (most - from);
  const [leastArea, mostArea] = [smallest * smallest, largestMeasured * largestMeasured];
  return Math.sqrt(leastArea + share * (mostArea - leastArea));
}
