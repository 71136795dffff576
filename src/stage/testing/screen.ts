import { page } from 'vitest/browser';
import type { Point } from '../../scene/geometry.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** What an element looks like on the screen, in device pixels. */
export type Shot = {
  readonly data: ImageData;
  /** Device pixels to a CSS pixel. */
  readonly scale: number;
  /** The colour at a place in CSS pixels from the top left corner. */
  readonly at: (place: Point) => Colour;
};

/** Takes a picture of an element as the compositor shows it. */
export async function shotOf(element: HTMLElement): Promise<Shot> {
  const base64 = await page.screenshot({ element, save: false });
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  return read(bitmap, bitmap.width / element.clientWidth);
}

/** Reads a canvas of WebGL in the frame that is about to be drawn, before the browser takes it. */
export function layerShot(canvas: HTMLCanvasElement): Promise<Shot> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve(read(canvas, canvas.width / canvas.clientWidth)));
  });
}

function read(source: ImageBitmap | HTMLCanvasElement, scale: number): Shot {
  const { width, height } = source;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no 2D canvas to read the picture with');
  context.drawImage(source, 0, 0);
  const data = context.getImageData(0, 0, width, height);
  const at = ({ x, y }: Point): Colour => {
    const start = (Math.floor(y * scale) * width + Math.floor(x * scale)) * 4;
    const [r = NaN, g = NaN, b = NaN] = data.data.slice(start, start + 3);
    return [r, g, b];
  };
  return { data, scale, at };
}

/** A colour such as `#0072b2` in numbers. */
export function colourOf(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The largest difference of two colours in any channel. */
export function difference(a: Colour, b: Colour): number {
  return Math.max(...a.map((value, channel) => Math.abs(value - (b[channel] ?? NaN))));
}

/**
 * How unlike two pictures of one size are: the mean difference of a pixel, 0 to 255, and the share of
 * pixels that differ by more than the rim of a stroke can.
 */
export function unlikeness(a: ImageData, b: ImageData): { mean: number; far: number } {
  let [sum, far] = [0, 0];
  const pixels = a.data.length / 4;
  for (let start = 0; start < a.data.length; start += 4) {
    const off = [0, 1, 2].map((channel) =>
      Math.abs((a.data[start + channel] ?? NaN) - (b.data[start + channel] ?? NaN)),
    );
    const most = Math.max(...off);
    sum += most;
    if (most > 110) far++;
  }
  return { mean: sum / pixels, far: far / pixels };
}
