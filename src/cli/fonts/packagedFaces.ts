import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Font } from 'fontkit';

/** Files of the face that pictures are set in, by weight. */
const inter: Readonly<Record<number, string>> = {
  400: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  600: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
};

/** Packages of variable faces for letters that it lacks, in the order in which they are asked. */
const others = ['noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-sc', 'noto-emoji'];

/** A file of a face that was cut into parts, and the code points that it is for. */
type Part = { readonly file: string; readonly ranges: readonly (readonly [number, number])[] };

let parts: Promise<readonly Part[]> | undefined;
const fonts = new Map<string, Promise<Font>>();

/** Paths of the files of the face that pictures are set in. */
export function interFiles(): readonly string[] {
  return Object.values(inter).map(pathOf);
}

/** The face that pictures are set in, in one of its two weights. */
export function interFace(weight: 400 | 600): Promise<Font> {
  return kept(`inter ${weight}`, async () => {
    const { create } = await import('fontkit');
    return create(await readFile(pathOf(inter[weight]!))) as Font;
  });
}

/** The packaged face that has a letter, in a weight; `undefined` where none has. */
export async function faceOf(letter: string, weight: 400 | 600): Promise<Font | undefined> {
  const point = letter.codePointAt(0)!;
  for (const { file, ranges } of await (parts ??= allParts())) {
    if (!ranges.some(([from, to]) => point >= from && point <= to)) continue;
    const font = await kept(`${file} ${weight}`, () => variation(file, weight));
    if (font.hasGlyphForCodePoint(point)) return font;
  }
  return undefined;
}

/** A variable face at a weight. What reads faces sees the variations of plain ones only. */
async function variation(file: string, weight: number): Promise<Font> {
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
  const families = others.map(async (family) => {
    const folder = `@fontsource-variable/${family}`;
    const list = await readFile(pathOf(`${folder}/unicode.json`), 'utf8');
    return Object.entries(JSON.parse(list) as Record<string, string>).map(([name, ranges]) => ({
      file: pathOf(`${folder}/files/${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: rangesOf(ranges),
    }));
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

function pathOf(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}
