import { cutText } from '../../scene/text/wrap.ts';

/** Side of a cell, in px: large enough for a finger with its neighbours beside it. */
export const cellSize = 28;

/** Size of the names in the heads, in px. */
export const headText = 12;

/** Room of the heads: width of the names of rows, height of those of columns. */
export type HeadSize = { readonly width: number; readonly height: number };

/** How much of a window of a width in px the heads take. */
export function headSize(width: number): HeadSize {
  return width < 600 ? { width: 112, height: 96 } : { width: 184, height: 132 };
}

/** A name as far as there is room for it in px, ending in dots where something was cut. */
export function cutName(name: string, room: number): string {
  return cutText(name, (room - 14) / headText, false);
}
