import type { Scene } from '../../../scene/scene.ts';
import type { PngAnswer, PngRequest } from '../../../write/png/png.worker.ts';
import PngWorker from '../../../write/png/png.worker.ts?worker';
import { PictureError } from '../../../write/png/pictureError.ts';
import { sceneToPng } from '../../../write/png/scenePng.ts';
import { sceneToSvg } from '../../../write/svg.ts';
import { declaredFaces, loadFonts } from '../../paper/fonts.ts';

export type PngWish = {
  readonly scene: Scene;
  /** Dots to the inch that it is meant for. */
  readonly dpi: number;
  /** Texts that travel in it, by keyword. */
  readonly texts: Readonly<Record<string, string>>;
  readonly onProgress?: (share: number) => void;
  /** Calls it off; the work rejects with the signal's reason. */
  readonly signal?: AbortSignal;
};

/** A scene as a PNG, drawn in a worker, or on the page where workers have no canvas. */
export async function pngOf(wish: PngWish): Promise<Blob> {
  if (typeof OffscreenCanvas !== 'undefined') return inWorker(wish);
  const { scene, ...options } = wish;
  await loadFonts(scene);
  return sceneToPng(
    scene,
    (width, height) => Object.assign(document.createElement('canvas'), { width, height }),
    options,
  );
}

async function inWorker({ scene, dpi, texts, onProgress, signal }: PngWish): Promise<Blob> {
  signal?.throwIfAborted();
  const worker = new PngWorker();
  const done = new AbortController();
  try {
    return await new Promise<Blob>((resolve, reject) => {
      const until = { signal: done.signal };
      signal?.addEventListener('abort', () => reject(signal.reason as Error), until);
      worker.addEventListener('error', ({ message }) => reject(new PictureError(message)), until);
      const hear = ({ data }: MessageEvent<PngAnswer>) => {
        if (data.type === 'progress') onProgress?.(data.share);
        else if (data.type === 'done') resolve(data.png);
        else reject(new PictureError(data.reason));
      };
      worker.addEventListener('message', hear, until);
      const request: PngRequest = { scene, dpi, texts, faces: declaredFaces() };
      worker.postMessage(request);
    });
  } finally {
    done.abort();
    worker.terminate();
  }
}

/** A scene as an SVG file; `carried` is what lets it be opened again. */
export function svgOf(scene: Scene, carried?: string): Blob {
  return new Blob([sceneToSvg(scene, { carried })], { type: 'image/svg+xml' });
}
