import { longestSide } from '../../../write/png/scenePng.ts';

/** A size that pictures are often wanted in. */
export type Paper = {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** How wide it is where it is read: on the slide, the sheet, the screen. */
  readonly inches: number;
};

const a4 = { short: 210 / 25.4, long: 297 / 25.4 };

/** Sheets at 300 dots to the inch; a preview of a link is shown about 600 CSS pixels wide. */
export const papers = {
  slide: { width: 1920, height: 1080, inches: 40 / 3 },
  slide4k: { width: 3840, height: 2160, inches: 40 / 3 },
  landscape: { width: 3508, height: 2480, inches: a4.long },
  portrait: { width: 2480, height: 3508, inches: a4.short },
  link: { width: 1200, height: 630, inches: 600 / 96 },
} as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof papers;

/** Sides a picture may have, in pixels. */
export const sides = { shortest: 200, longest: longestSide } as const;

/** Paper of one's own, read at the 96 pixels to the inch of a screen; sides outside of the limits and
 * broken numbers are brought inside. */
export function ownPaper(width: number, height: number): Paper {
  const side = (value: number) =>
    Math.min(sides.longest, Math.max(sides.shortest, Math.round(value) || sides.shortest));
  return { width: side(width), height: side(height), inches: side(width) / 96 };
}

/** How large a text of so many pixels is where the paper is read, in points. */
export function pointsOn({ width, inches }: Paper, pixels: number): number {
  return (pixels / width) * inches * 72;
}

/** Type smaller than this is hard to read, in points. */
export const leastPoints = 6;
