import { m } from '../messages/compiled/messages.js';
import type { Scene } from '../scene/scene.ts';
import { paintScene, type Context2D } from './canvas.ts';

/** Longest side that every browser draws; some clamp larger canvases without saying so. */
export const longestSide = 8192;

/** A canvas of a page or of a worker. */
export type Canvas = HTMLCanvasElement | OffscreenCanvas;

/** Why no picture could be made; the message is for the reader. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

/**
 * A scene as a PNG of `scale` pixels to a unit of the paper, on a canvas that the caller makes and
 * after the caller has loaded the fonts. Throws a {@link PictureError} where a side is too long or the
 * machine gives less than it was asked for, rather than hand out a cropped or empty picture.
 */
export async function sceneToPng(
  scene: Scene,
  createCanvas: (width: number, height: number) => Canvas,
  scale = 1,
): Promise<Blob> {
  const width = Math.round(scene.width * scale);
  const height = Math.round(scene.height * scale);
  if (Math.max(width, height) > longestSide)
    throw new PictureError(m.write_picture_too_long({ width, height, longest: longestSide }));
  const canvas = createCanvas(width, height);
  // In main memory, because the graphics card loses large pictures without an error.
  const inMemory: CanvasRenderingContext2DSettings = { willReadFrequently: true };
  const context: Context2D | null =
    'convertToBlob' in canvas
      ? canvas.getContext('2d', inMemory)
      : canvas.getContext('2d', inMemory);
  const refused = () => new PictureError(m.write_picture_refused({ width, height }));
  if (!context) throw refused();
  paintScene(scene, context, scale);
  if (!isWhole(canvas, context, { width, height, isSolid: scene.ground !== undefined }))
    throw refused();
  const blob = await encoded(canvas);
  if (!blob) throw refused();
  return blob;
}

/**
 * Whether the canvas has kept its size and what was painted: a clamped or lost one swallows paint
 * without an error. The furthest pixel, in the margin, is painted and put back.
 */
function isWhole(
  canvas: Canvas,
  context: Context2D,
  { width, height, isSolid }: { width: number; height: number; isSolid: boolean },
): boolean {
  if (canvas.width !== width || canvas.height !== height) return false;
  const [x, y] = [width - 1, height - 1];
  const alphaAt = () => context.getImageData(x, y, 1, 1).data[3];
  if (isSolid) return alphaAt() === 255;
  context.fillStyle = '#000';
  context.fillRect(x, y, 1, 1);
  const isPainted = alphaAt() === 255;
  context.clearRect(x, y, 1, 1);
  return isPainted;
}

function encoded(canvas: Canvas): Promise<Blob | null> {
  return 'convertToBlob' in canvas
    ? canvas.convertToBlob({ type: 'image/png' })
    : new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
