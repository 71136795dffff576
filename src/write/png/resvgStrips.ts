import type { Scene } from '../../scene/scene.ts';
import { sceneToSvg } from '../svg.ts';

/** What is needed of resvg: passed in, so that nothing here depends on Node. */
export type ResvgConstructor = new (
  svg: string,
  options: {
    readonly font: {
      readonly loadSystemFonts: boolean;
      readonly fontFiles: string[];
      readonly defaultFontFamily: string;
    };
    readonly logLevel: 'off';
  },
) => { render(): { readonly pixels: Uint8Array } };

/** What a picture is set in. */
export type Fonts = {
  /** Paths of the packaged fonts. */
  readonly fontFiles: readonly string[];
  /** Whether the machine's fonts stand in for letters that the packaged ones lack. */
  readonly systemFonts?: boolean;
};

/** Pixels of a strip: what is held at a time. */
const stripPixels = 8_000_000;

/**
 * The pixels of a scene from the top, some rows at a time, four bytes each, not premultiplied: one pixel
 * to a unit of the paper. Unless `systemFonts` is on, only the fonts at the given paths are used, so that
 * a picture is the same everywhere; letters that none of them has are left blank.
 */
export async function* resvgStrips(
  scene: Scene,
  { Resvg, fontFiles, systemFonts = false }: Fonts & { readonly Resvg: ResvgConstructor },
): AsyncGenerator<Uint8Array, void, undefined> {
  const { width, height, ground } = scene;
  const rows = Math.min(height, Math.max(1, Math.floor(stripPixels / width)));
  for (let top = 0; top < height; top += rows) {
    const part = { top, height: Math.min(rows, height - top) };
    const { pixels } = new Resvg(sceneToSvg(scene, { part }), {
      font: {
        loadSystemFonts: systemFonts,
        fontFiles: [...fontFiles],
        defaultFontFamily: 'Inter',
      },
      logLevel: 'off',
    }).render();
    yield ground === undefined ? unmultiplied(pixels) : pixels;
    // Lets a signal through that ends the work.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Colours as they are where they are opaque, from colours weakened by their transparency. */
function unmultiplied(pixels: Uint8Array): Uint8Array {
  const plain = new Uint8Array(pixels);
  for (let at = 0; at < plain.length; at += 4) {
    const alpha = plain[at + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let i = at; i < at + 3; i++)
      plain[i] = Math.min(255, Math.round((plain[i]! * 255) / alpha));
  }
  return plain;
}
