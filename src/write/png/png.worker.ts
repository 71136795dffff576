import type { Scene } from '../../scene/scene.ts';
import { sceneLetters } from '../../scene/sceneLetters.ts';
import { fontFamily, fontWeights } from '../../scene/textWidth.ts';
import { sceneToPng } from './scenePng.ts';

/** A face of a font, as a style sheet declares it, its address absolute. */
export type FaceSource = {
  readonly family: string;
  readonly source: string;
  readonly descriptors: FontFaceDescriptors;
};

export type PngRequest = {
  readonly scene: Scene;
  readonly dpi: number | undefined;
  readonly texts: Readonly<Record<string, string>>;
  readonly faces: readonly FaceSource[];
};

export type PngAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly png: Blob }
  | { readonly type: 'failed'; readonly reason: string };

const answer = (message: PngAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<PngRequest>) => {
  draw(data).then(
    (png) => answer({ type: 'done', png }),
    (error: unknown) =>
      answer({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
});

async function draw({ scene, dpi, texts, faces }: PngRequest): Promise<Blob> {
  await loadFaces(scene, faces);
  return sceneToPng(scene, (width, height) => new OffscreenCanvas(width, height), {
    dpi,
    texts,
    onProgress: (share) => answer({ type: 'progress', share }),
  });
}

/** Loads what the texts of a scene need; a face that cannot be had leaves its letters to a stand-in. */
async function loadFaces(scene: Scene, faces: readonly FaceSource[]): Promise<void> {
  const { fonts } = self as unknown as { readonly fonts: FontFaceSet };
  for (const { family, source, descriptors } of faces)
    fonts.add(new FontFace(family, source, descriptors));
  const text = sceneLetters(scene).join('');
  const weights = Object.values(fontWeights);
  await Promise.allSettled(
    weights.map((weight) => fonts.load(`${weight} 13px ${fontFamily}`, text)),
  );
}
