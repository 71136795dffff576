import { m } from '../../messages/compiled/messages.js';
import type { Scene } from '../../scene/scene.ts';
import { encodePng } from './encodePng.ts';
import { paintStrips, type Canvas } from './paintStrips.ts';
import { PictureError } from './pictureError.ts';

/** Longest side of a picture in pixels: that of A0 at 300 dots to the inch has room. */
export const longestSide = 16_384;
/** Pixels of the largest picture: A0 at 300 dots to the inch, with a margin. */
export const mostPixels = 150_000_000;

export type ScenePngOptions = {
  /** Pixels to a unit of the paper. */
  readonly scale?: number;
  /** Dots to the inch that the picture is meant for. */
  readonly dpi?: number | undefined;
  /** Texts that travel in the file, by keyword. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
  /** Ends the work, which then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
};

/** Whether a picture of so many pixels is one that can be made. */
export function isPictureSize(width: number, height: number): boolean {
  return Math.max(width, height) <= longestSide && width * height <= mostPixels;
}

/**
 * A scene as a PNG, painted and packed a strip at a time on canvases that the caller makes, after the
 * caller has loaded the fonts. Rejects with a {@link PictureError} where it is too large or the machine gives
 * less than it was asked for, rather than hand out a cropped or empty picture.
 */
export async function sceneToPng(
  scene: Scene,
  createCanvas: (width: number, height: number) => Canvas,
  { scale = 1, dpi, texts = {}, onProgress, signal }: ScenePngOptions = {},
): Promise<Blob> {
  const width = Math.round(scene.width * scale);
  const height = Math.round(scene.height * scale);
  if (!isPictureSize(width, height))
    throw new PictureError(m.write_picture_too_large({ width, height, longest: longestSide }));
  const strips = paintStrips(scene, createCanvas, { width, height, scale, onProgress });
  const hasAlpha = scene.ground === undefined;
  const parts: BlobPart[] = [];
  for await (const part of encodePng({ width, height, hasAlpha, dpi, texts }, strips)) {
    signal?.throwIfAborted();
    parts.push(part as Uint8Array<ArrayBuffer>);
  }
  return new Blob(parts, { type: 'image/png' });
}
