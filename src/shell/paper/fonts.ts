import type { Scene } from '../../scene/scene.ts';
import { sceneLetters } from '../../scene/sceneLetters.ts';
import { loadLabelFonts } from '../../stage/labels/labelFonts.ts';
import type { FaceSource } from '../../write/png/png.worker.ts';
import { declareFaces } from '../theme/otherFaces.ts';

/** Resolves when the faces that a scene's texts are set in are there, or a stand-in has to do. */
export async function loadFonts(scene: Scene): Promise<void> {
  const letters = sceneLetters(scene).join('');
  await declareFaces(letters);
  await loadLabelFonts(letters);
  await document.fonts.ready;
}

/** The faces that the page's own style sheets declare, for whoever draws without a page. */
export function declaredFaces(): readonly FaceSource[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [faceOf(rule.style, sheet.href ?? document.baseURI)] : [],
    ),
  );
}

function faceOf(style: CSSStyleDeclaration, base: string): FaceSource {
  const value = (property: string) => style.getPropertyValue(property);
  return {
    family: value('font-family').replace(/^["']|["']$/g, ''),
    source: value('src').replace(
      /url\(\s*(["']?)(.*?)\1\s*\)/g,
      (_, __, address: string) => `url("${new URL(address, base).href}")`,
    ),
    descriptors: {
      style: value('font-style') || 'normal',
      weight: value('font-weight') || '400',
      unicodeRange: value('unicode-range') || 'U+0-10FFFF',
    },
  };
}
