import type { Scene } from '../../../scene/scene.ts';
import { loadLabelFonts } from '../../../stage/labels/labelFonts.ts';

/** Resolves when the faces that a scene's texts are set in are there, or a stand-in has to do. */
export async function loadFonts({ shapes }: Scene): Promise<void> {
  const letters = new Set<string>();
  for (const shape of shapes)
    if (shape.type === 'text') for (const letter of shape.text) letters.add(letter);
  await loadLabelFonts([...letters].join(''));
  await document.fonts.ready;
}
