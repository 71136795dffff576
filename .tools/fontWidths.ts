// Writes the advance widths of the packaged font into src/scene/text/fontWidths.json, so that text
// is measured alike in every browser and without one. A letter with accents is left out where it is
// as wide as its base letter: whoever measures decomposes it.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

const output = new URL('../src/scene/text/fontWidths.json', import.meta.url);

const faces = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  bold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
};

/** Scripts and signs that names are made of; the rest is phonetics, shapes and private use. */
const covered = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\p{Zs}]$/u;

/** Text of the generated file: by face, runs of a first code point and the widths from there, in 1/1000 em. */
export async function fontWidthsJson(): Promise<string> {
  const entries = await Promise.all(
    Object.entries(faces).map(async ([face, file]) => [face, runsOf(await widthsOf(file))]),
  );
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

async function widthsOf(file: string): Promise<Map<number, number>> {
  const font = fontkit.create(await readFile(fileURLToPath(import.meta.resolve(file))));
  if (font.type !== 'TTF') throw new Error(`${file}: expected a single TrueType font`);
  const width = (point: number) =>
    Math.round((font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm) * 1000);
  const points = font.characterSet.filter(
    (point) => !isRare(point) && covered.test(String.fromCodePoint(point)),
  );
  const own = new Set(points);
  return new Map(
    points
      .filter((point) => {
        const base = String.fromCodePoint(point).normalize('NFD').codePointAt(0) ?? point;
        return base === point || !own.has(base) || width(base) !== width(point);
      })
      .sort((a, b) => a - b)
      .map((point) => [point, width(point)]),
  );
}

function isRare(point: number): boolean {
  const phonetic = (point >= 0x180 && point < 0x370) || (point >= 0x1d00 && point < 0x1e00);
  return phonetic || (point >= 0x2300 && point !== 0x25cf) || (point >= 0x460 && point < 0x48a);
}

function runsOf(widths: ReadonlyMap<number, number>): string[] {
  const runs: string[] = [];
  let last = -2;
  for (const [point, width] of widths) {
    if (point === last + 1) runs[runs.length - 1] += ` ${width}`;
    else runs.push(`${point} ${width}`);
    last = point;
  }
  return runs;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(output, await fontWidthsJson());
