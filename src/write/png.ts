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
  const context: Context2D | null =
    'convertToBlob' in canvas ? canvas.getContext('2d') : canvas.getContext('2d');
  if (!context || !isWhole(canvas, context, width, height))
    throw new PictureError(m.write_picture_refused({ width, height }));
  paintScene(scene, context, scale);
  const blob = await encoded(canvas);
  if (!blob) throw new PictureError(m.write_picture_refused({ width, height }));
  return blob;
}

/** Whether the furthest pixel can be painted: a clamped canvas swallows it without an error. */
function isWhole(canvas: Canvas, context: Context2D, width: number, height: number): boolean {
  if (canvas.width !== width || canvas.height !== height) return false;
  context.fillStyle = '#000';
  context.fillRect(width - 1, height - 1, 1, 1);
  const [, , , alpha] = context.getImageData(width - 1, height - 1, 1, 1).data;
  context.clearRect(width - 1, height - 1, 1, 1);
  return alpha === 255;
}

function encoded(canvas: Canvas): Promise<Blob | null> {
  return 'convertToBlob' in canvas
    ? canvas.convertToBlob({ type: 'image/png' })
    : new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
