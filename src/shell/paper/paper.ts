import { longestSide, mostPixels } from '../../write/png/scenePng.ts';
import { slideHeight, slideInches, slideWidth } from '../../write/pptx/units.ts';

/** A size that pictures are often wanted in. */
export type Paper = {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** How wide it is where it is read: on the slide, the sheet, the screen. */
  readonly inches: number;
};

/** Sheets of ISO 216 by their sides in millimetres, short and long. */
const sheets = {
  a4: [210, 297],
  a3: [297, 420],
  a2: [420, 594],
  a1: [594, 841],
  a0: [841, 1189],
} as const;

export type SheetName = keyof typeof sheets;
export const sheetNames = Object.keys(sheets) as readonly SheetName[];

/** Dots to the inch of sheets. */
const sheetDensity = 300;
const millimetresPerInch = 25.4;

/** A sheet at 300 dots to the inch. */
export function sheetPaper(sheet: SheetName, isPortrait: boolean): Paper {
  const [short, long] = sheets[sheet];
  const pixels = (side: number) => Math.round((side / millimetresPerInch) * sheetDensity);
  const [across, down] = isPortrait ? [short, long] : [long, short];
  return { width: pixels(across), height: pixels(down), inches: across / millimetresPerInch };
}

/** Those beside sheets; a preview of a link is shown about 600 CSS pixels wide. */
export const papers = {
  slide: { width: 1920, height: 1080, inches: slideInches },
  slide4k: { width: 3840, height: 2160, inches: slideInches },
  link: { width: 1200, height: 630, inches: 600 / 96 },
} as const satisfies Record<string, Paper>;

/** The paper that a slide of a deck is composed on. */
export const slidePaper: Paper = { width: slideWidth, height: slideHeight, inches: slideInches };

export type PaperName = keyof typeof papers | 'landscape' | 'portrait' | 'custom';

/** Sides a picture may have, in pixels. */
export const sides = { shortest: 200, longest: longestSide } as const;

/** Paper of one's own, read at the 96 pixels to the inch of a screen; sides outside of the limits and
 * broken numbers are brought inside. */
export function ownPaper(width: number, height: number): Paper {
  const side = (value: number) =>
    Math.min(sides.longest, Math.max(sides.shortest, Math.round(value) || sides.shortest));
  const across = side(width);
  const down = Math.min(side(height), Math.floor(mostPixels / across));
  return { width: across, height: down, inches: across / 96 };
}

/** Dots to the inch of a paper where it is read, in whole numbers. */
export function densityOf({ width, inches }: Paper): number {
  return Math.round(width / inches);
}

/** How large a text of so many pixels is where the paper is read, in points. */
export function pointsOn({ width, inches }: Paper, pixels: number): number {
  return (pixels / width) * inches * 72;
}

/** Type smaller than this is hard to read, in points. */
export const leastPoints = 6;
