import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Font } from 'fontkit';

/** Files of the face that pictures are set in, by weight. */
const inter = {
  400: import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  600: import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};

/** Lists of the parts of variable faces for letters that it lacks, in the order in which they are asked. */
const others = [
  import.meta.resolve('@fontsource-variable/noto-sans-arabic/unicode.json'),
  import.meta.resolve('@fontsource-variable/noto-sans-hebrew/unicode.json'),
  import.meta.resolve('@fontsource-variable/noto-sans-sc/unicode.json'),
  import.meta.resolve('@fontsource-variable/noto-emoji/unicode.json'),
];

/** A file of a face that was cut into parts, and the code points that it is for. */
type Part = { readonly file: URL; readonly ranges: readonly (readonly [number, number])[] };

let parts: Promise<readonly Part[]> | undefined;
const fonts = new Map<string, Promise<Font>>();

/** Paths of the files of the face that pictures are set in. */
export function interFiles(): readonly string[] {
  return Object.values(inter).map((address) => fileURLToPath(address));
}

/** The face that pictures are set in, in one of its two weights. */
export function interFace(weight: 400 | 600): Promise<Font> {
  return kept(`inter ${weight}`, async () => {
    const { create } = await import('fontkit');
    return create(await readFile(new URL(inter[weight]))) as Font;
  });
}

/** The packaged face that has a letter, in a weight; `undefined` where none has. */
export async function faceOf(letter: string, weight: 400 | 600): Promise<Font | undefined> {
  const point = letter.codePointAt(0)!;
  for (const { file, ranges } of await (parts ??= allParts())) {
    if (!ranges.some(([from, to]) => point >= from && point <= to)) continue;
    const font = await kept(`${file.href} ${weight}`, () => variation(file, weight));
    if (font.hasGlyphForCodePoint(point)) return font;
  }
  return undefined;
}

/** A variable face at a weight. What reads faces sees the variations of plain ones only. */
async function variation(file: URL, weight: number): Promise<Font> {
  const [{ create }, { default: decompress }] = await Promise.all([
    import('fontkit'),
    import('woff2-encoder/decompress'),
  ]);
  const plain = create(Buffer.from(await decompress(await readFile(file)))) as Font;
  return plain.getVariation({ wght: weight });
}

function kept(key: string, load: () => Promise<Font>): Promise<Font> {
  let font = fonts.get(key);
  if (!font) fonts.set(key, (font = load()));
  return font;
}

async function allParts(): Promise<readonly Part[]> {
  const families = others.map(async (address) => {
    const family = address.split('/').at(-2);
    const list = JSON.parse(await readFile(new URL(address), 'utf8')) as Record<string, string>;
    return Object.entries(list).map(([part, ranges]) => {
      const name = `${family}-${part.replace(/[[\]]/g, '')}-wght-normal.woff2`;
      return { file: new URL(`files/${name}`, address), ranges: rangesOf(ranges) };
    });
  });
  return (await Promise.all(families)).flat();
}

/** Ranges of CSS, such as `U+370-377,U+37F`. */
function rangesOf(list: string): readonly (readonly [number, number])[] {
  return list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
}
