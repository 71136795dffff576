import type { Scene } from './scene.ts';

/** Every letter that the texts of a scene are made of, once. */
export function sceneLetters({ shapes }: Pick<Scene, 'shapes'>): readonly string[] {
  const letters = new Set<string>();
  for (const shape of shapes)
    if (shape.type === 'text') for (const letter of shape.text) letters.add(letter);
  return [...letters];
}
