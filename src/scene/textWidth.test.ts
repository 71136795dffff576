import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontWidthsJson } from '../../.tools/fontWidths.ts';
import { isCovered, textWidth } from './textWidth.ts';

async function open(file: string): Promise<fontkit.Font> {
  const font = fontkit.create(await readFile(fileURLToPath(import.meta.resolve(file))));
  if (!('glyphForCodePoint' in font)) throw new Error(`${file} is a collection`);
  return font;
}

const advance = (font: fontkit.Font, text: string) =>
  [...text].reduce(
    (sum, letter) =>
      sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm,
    0,
  );

describe('textWidth', () => {
  it('comes from a table that is fresh', async () => {
    const committed = new URL('./text/fontWidths.json', import.meta.url);
    expect(await readFile(committed, 'utf8')).toBe(await fontWidthsJson());
  });

  it.each([
    ['regular', '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf', false],
    ['bold', '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf', true],
  ])('agrees with the advances of the %s face to a hundredth of an em', async (_, file, bold) => {
    const font = await open(file);
    for (const text of [
      'International Code of Conduct',
      'Ångström, Łódź & Çelik',
      'Москва',
      'Ελλάδα',
    ])
      expect(textWidth(text, 1, bold)).toBeCloseTo(advance(font, text), 2);
  });

  it('is that of the face the browser loads', async () => {
    const page = await open('@fontsource/inter/files/inter-latin-400-normal.woff2');
    const text = 'The quick brown fox (2011), “quoted” – dashed';
    expect(textWidth(text, 1)).toBeCloseTo(advance(page, text), 2);
  });

  it('gives marks on letters, joiners and direction controls no room', () => {
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('e\u0301\u0302\u0303', 10)).toBe(textWidth('e', 10));
    expect(textWidth('\u200f\u2067a\u2069', 10)).toBe(textWidth('a', 10));
  });

  it('counts Chinese, Japanese and Korean letters as one em and emoji as a little more', () => {
    expect(textWidth('中国', 10)).toBe(20);
    expect(textWidth('ひカ한', 10)).toBe(30);
    expect(textWidth('😀', 10)).toBe(12.5);
  });

  it('grows in step with the size', () => {
    expect(textWidth('Russia', 26)).toBeCloseTo(2 * textWidth('Russia', 13), 9);
  });
});

describe('isCovered', () => {
  it('tells texts the packaged font can set from those it lacks letters for', () => {
    for (const text of ['Łódź & Çelik', 'Москва', 'e\u0301', ''])
      expect(isCovered(text)).toBe(true);
    for (const text of ['שלום', '漢字', 'a 🐟']) expect(isCovered(text)).toBe(false);
  });
});
