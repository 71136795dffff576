import type { Scene } from '../../../scene/scene.ts';
import type { Canvas } from '../../../write/png/paintStrips.ts';
import { sceneToPng } from '../../../write/png/scenePng.ts';
import { sceneToSvg } from '../../../write/svg.ts';
import { loadFonts } from './fonts.ts';

/** A scene as a PNG, once its fonts are there and the page has had a moment to say that it works. */
export async function pngOf(scene: Scene): Promise<Blob> {
  await loadFonts(scene);
  await new Promise((resolve) => setTimeout(resolve, 30));
  return sceneToPng(scene, createCanvas);
}

/** A scene as an SVG file. */
export function svgOf(scene: Scene): Blob {
  return new Blob([sceneToSvg(scene)], { type: 'image/svg+xml' });
}

function createCanvas(width: number, height: number): Canvas {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
