import type { Figure } from '../../scene/figure.ts';
import { numberedName } from '../../scene/text/nodeLabel.ts';
import { fontFamily, fontWeights } from '../../scene/textWidth.ts';

/** Every letter that the names and captions of a figure are made of, once. */
export function lettersOf({ nodes, edges }: Figure): string {
  const letters = new Set<string>();
  for (const node of nodes) for (const letter of numberedName(node)) letters.add(letter);
  for (const { label } of edges) for (const letter of label) letters.add(letter);
  return [...letters].join('');
}

/**
 * Loads the faces that labels of these letters need, those for other scripts included. Resolves when
 * they are there, or when the browser has given up on them and will use a stand-in.
 */
export async function loadLabelFonts(letters: string): Promise<void> {
  const faces = Object.values(fontWeights).map((weight) => `${weight} 13px ${fontFamily}`);
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, letters)));
}
