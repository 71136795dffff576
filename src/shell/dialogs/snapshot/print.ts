import type { Scene } from '../../../scene/scene.ts';
import { sceneToSvg } from '../../../write/svg.ts';
import { loadFonts } from './fonts.ts';

/**
 * Has the browser print a scene on one sheet of its size, or save it as a PDF: `inches` is how wide the sheet
 * is. What was put on the page for it is gone when printing ends.
 */
export async function printScene(scene: Scene, inches: number): Promise<void> {
  await loadFonts(scene);
  const width = `${inches}in`;
  const height = `${(inches * scene.height) / scene.width}in`;
  const sheet = document.createElement('div');
  sheet.className = 'printed-sheet';
  const picture = new DOMParser().parseFromString(sceneToSvg(scene), 'image/svg+xml');
  sheet.append(document.importNode(picture.documentElement, true));
  const style = document.createElement('style');
  style.textContent = `
    .printed-sheet { display: none; }
    @page { size: ${width} ${height}; margin: 0; }
    @media print {
      html, body { width: auto; height: auto; margin: 0; overflow: visible; background: none; }
      body > :not(.printed-sheet) { display: none !important; }
      .printed-sheet { display: block; width: ${width}; height: ${height}; overflow: hidden;
        break-after: avoid; break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .printed-sheet svg { display: block; width: 100%; height: 100%; }
    }`;
  document.body.append(sheet, style);
  const end = () => {
    sheet.remove();
    style.remove();
  };
  addEventListener('afterprint', end, { once: true });
  print();
}
