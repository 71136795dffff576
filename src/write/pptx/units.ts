/** Sides of a slide in units of its paper, 96 to the inch. */
export const slideWidth = 1280;
export const slideHeight = 720;

/** How wide a slide is, in inches. */
export const slideInches = slideWidth / 96;

/** English metric units to a unit of the paper: 914,400 to the inch. */
const emuPerUnit = 9525;

/** A length on the paper in English metric units, whole. */
export function emu(length: number): number {
  return Math.round(length * emuPerUnit);
}

/** A size of text on the paper in hundredths of a point. */
export function centipoints(size: number): number {
  return Math.max(100, Math.round(size * 75));
}

/** A colour as DrawingML has it: six hexadecimal digits. Throws on what is no such colour. */
function rgb(colour: string): string {
  const [, digits] = /^#([\da-f]{6})$/i.exec(colour) ?? [];
  if (digits === undefined) throw new RangeError(`${colour} is no colour of the form #rrggbb`);
  return digits.toUpperCase();
}

/** A fill, `opacity` from 0 to 1. */
export function solidFill(colour: string, opacity = 1): string {
  const sheer = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : '';
  return `<a:solidFill><a:srgbClr val="${rgb(colour)}">${sheer}</a:srgbClr></a:solidFill>`;
}
