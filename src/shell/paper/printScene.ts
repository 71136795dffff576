import type { Scene } from '../../scene/scene.ts';
import { sceneElement } from './sceneElement.ts';
import { printAlone } from './printAlone.ts';
import { loadFonts } from './fonts.ts';

/** Has the browser print a scene on one sheet, or save it as a PDF: `inches` is how wide the sheet is. */
export async function printScene(scene: Scene, inches: number): Promise<void> {
  await loadFonts(scene);
  const width = `${inches}in`;
  const height = `${(inches * scene.height) / scene.width}in`;
  const sheet = document.createElement('div');
  sheet.append(sceneElement(scene));
  printAlone(sheet, {
    width,
    height,
    rules: `
      .printed-sheet { width: ${width}; height: ${height}; overflow: hidden; break-after: avoid;
        break-inside: avoid; }
      .printed-sheet svg { display: block; width: 100%; height: 100%; }`,
  });
}
