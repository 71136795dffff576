import widths from './text/fontWidths.json' with { type: 'json' };

/** The families that pictures are set in, with what stands in where they are not installed. */
export const fontFamily =
  "Inter, 'Noto Sans Arabic Variable', 'Noto Sans Hebrew Variable', 'Noto Sans SC Variable', " +
  "'Noto Emoji Variable', 'Helvetica Neue', Arial, sans-serif";

/** Weights of the packaged faces: ordinary text and bold labels. */
export const fontWeights = { regular: 400, bold: 600 } as const;

type Face = ReadonlyMap<number, number>;

const faces: Readonly<Record<'regular' | 'bold', Face>> = {
  regular: faceOf(widths.regular),
  bold: faceOf(widths.bold),
};

/** Takes no room: marks on the letter before, joiners, direction controls, variation selectors. */
const weightless = /^[\p{M}\p{Cf}\p{Cc}\u{1F3FB}-\u{1F3FF}]$/u;

/** Scripts written in squares, and pictures. */
const square =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]$/u;
const picture = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u;

/** Joined and abugida scripts run narrower than their count of letters. */
const joined = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]$/u;

const others = { square: 1000, picture: 1250, joined: 560, unknown: 640 } as const;

/**
 * Width of one line of text in the unit of `size`, without kerning and ligatures: the same on every
 * machine, since it comes from a table of the packaged font and never from the platform. Scripts the
 * font does not have are estimated on the generous side.
 */
export function textWidth(text: string, size: number, bold = false): number {
  const face = faces[bold ? 'bold' : 'regular'];
  let thousandths = 0;
  for (const letter of text) thousandths += letterWidth(letter, face);
  return (thousandths * size) / 1000;
}

/** Whether a letter takes no room of its own: a mark, or what only joins or directs others. */
export function isWeightless(letter: string): boolean {
  return weightless.test(letter);
}

/** Whether the packaged font has every letter of a text that takes room. */
export function isCovered(text: string): boolean {
  return Array.from(text).every(
    (letter) => weightless.test(letter) || knownWidth(letter, faces.regular) !== undefined,
  );
}

function letterWidth(letter: string, face: Face): number {
  const known = knownWidth(letter, face);
  if (known !== undefined) return known;
  if (weightless.test(letter)) return 0;
  if (square.test(letter)) return others.square;
  if (picture.test(letter)) return others.picture;
  return joined.test(letter) ? others.joined : others.unknown;
}

/** Width of a letter of the face; one with an accent that the table leaves out is as wide as without. */
function knownWidth(letter: string, face: Face): number | undefined {
  const own = face.get(letter.codePointAt(0) ?? 0);
  if (own !== undefined || weightless.test(letter)) return own;
  return face.get(letter.normalize('NFD').codePointAt(0) ?? 0);
}

function faceOf(runs: readonly string[]): Face {
  const face = new Map<number, number>();
  for (const run of runs) {
    const [first = 0, ...widths] = run.split(' ').map(Number);
    for (const [offset, width] of widths.entries()) face.set(first + offset, width);
  }
  return face;
}
