import { m } from '../../messages/compiled/messages.js';
import type { Scene } from '../../scene/scene.ts';
import { paintScene, type Context2D } from '../canvas.ts';
import { PictureError } from './pictureError.ts';

/** A canvas of a page or of a worker. */
export type Canvas = HTMLCanvasElement | OffscreenCanvas;

/** Longest side of a canvas that every browser draws; some clamp larger ones without saying so. */
const longestTile = 8192;

/** Pixels of a strip: what is held at a time. */
const stripPixels = 6_000_000;

export type StripOptions = {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels to a unit of the paper. */
  readonly scale: number;
  /** Called after each strip with the share that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
};

/**
 * The pixels of a scene from the top, some rows at a time, four bytes each, not premultiplied. They are
 * painted on canvases of a size that every browser has, side by side where the picture is wider. Throws a
 * {@link PictureError} where the machine gives less than it was asked for.
 */
export async function* paintStrips(
  scene: Scene,
  createCanvas: (width: number, height: number) => Canvas,
  { width, height, scale, onProgress }: StripOptions,
): AsyncGenerator<Uint8ClampedArray, void, undefined> {
  const rows = Math.min(height, longestTile, Math.max(16, Math.floor(stripPixels / width)));
  const columns = Math.ceil(width / longestTile);
  const tileWidth = Math.ceil(width / columns);
  const context = contextOf(createCanvas(tileWidth, rows));
  if (!context || !isWhole(context, tileWidth, rows))
    throw new PictureError(m.write_picture_refused({ width, height }));

  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top);
    let strip: Uint8ClampedArray | undefined;
    for (let left = 0; left < width; left += tileWidth) {
      const across = Math.min(tileWidth, width - left);
      context.clearRect(0, 0, tileWidth, rows);
      paintScene(scene, context, scale, { left, top });
      const { data } = context.getImageData(0, 0, across, count);
      if (across === width) strip = data;
      else strip = besides(strip ?? new Uint8ClampedArray(width * count * 4), data, left, width);
    }
    yield strip!;
    onProgress?.((top + count) / height);
    // The page may want to say something in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Puts a tile into the strip that it belongs to, `left` pixels from its start. */
function besides(
  strip: Uint8ClampedArray,
  tile: Uint8ClampedArray,
  left: number,
  width: number,
): Uint8ClampedArray {
  const rows = strip.length / (4 * width);
  const length = tile.length / rows;
  for (let y = 0; y < rows; y++)
    strip.set(tile.subarray(y * length, (y + 1) * length), (y * width + left) * 4);
  return strip;
}

function contextOf(canvas: Canvas): Context2D | null {
  // In main memory, because the graphics card loses large pictures without an error.
  const inMemory: CanvasRenderingContext2DSettings = { willReadFrequently: true };
  return 'convertToBlob' in canvas
    ? canvas.getContext('2d', inMemory)
    : canvas.getContext('2d', inMemory);
}

/** Whether a canvas has kept its size and what is painted on it: a clamped or lost one swallows paint. */
function isWhole(context: Context2D, width: number, height: number): boolean {
  if (context.canvas.width !== width || context.canvas.height !== height) return false;
  const [x, y] = [width - 1, height - 1];
  context.fillStyle = '#000';
  context.fillRect(x, y, 1, 1);
  return context.getImageData(x, y, 1, 1).data[3] === 255;
}
