import { textWidth } from '../textWidth.ts';

export type WrapOptions = {
  /** Widest line, in em. */
  readonly width: number;
  /** Lines at most; what does not fit ends in an ellipsis. */
  readonly lines: number;
  readonly bold: boolean;
};

type Word = { readonly text: string; readonly width: number; readonly space: boolean };

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ellipsis = '…';

/** Words narrower than this, in em, are not broken at their hyphens. */
const longWord = 8;

/** Scripts that break between any two letters. */
const breakable =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * A text in as few lines as hold it, none wider than allowed, and among those the lines most alike in
 * width. Breaks at spaces, after hyphens and slashes, and between letters of scripts without spaces;
 * a longer word, and the last line if more would follow, is cut at a whole letter and ends in `…`.
 */
export function wrapText(text: string, { width, lines, bold }: WrapOptions): readonly string[] {
  const words = wordsOf(text, width, bold);
  if (words.length === 0) return [];
  const space = textWidth(' ', 1, bold);
  for (let count = 1; count <= lines; count++) {
    const narrowest = balancedWidth(words, count, width, space);
    if (narrowest !== undefined) return fill(words, narrowest, space).map(textOf);
  }
  const filled = fill(words, width, space);
  const kept = filled.slice(0, lines - 1).map(textOf);
  const rest = textOf(filled.slice(lines - 1).flat());
  return [...kept, cutText(rest, width, bold)];
}

/** A text cut at a whole letter so that it fits, ending in `…` where something was cut. */
export function cutText(text: string, width: number, bold: boolean): string {
  if (textWidth(text, 1, bold) <= width) return text;
  const room = width - textWidth(ellipsis, 1, bold);
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += textWidth(segment, 1, bold);
    if (used > room) break;
    kept += segment;
  }
  return kept.trimEnd() + ellipsis;
}

/** Width of the widest line, in em. */
export function widestLine(lines: readonly string[], bold: boolean): number {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line, 1, bold)), 0);
}

function wordsOf(text: string, width: number, bold: boolean): readonly Word[] {
  return text
    .split(/(?:(?!\u00a0)[\s\p{Cc}])+/u)
    .filter(Boolean)
    .flatMap((chunk) =>
      piecesOf(chunk, bold).map((piece, index): Word => {
        const fitting = cutText(piece, width, bold);
        return { text: fitting, width: textWidth(fitting, 1, bold), space: index === 0 };
      }),
    );
}

function piecesOf(chunk: string, bold: boolean): readonly string[] {
  if (breakable.test(chunk)) {
    const letters = [...graphemes.segment(chunk)].map(({ segment }) => segment);
    return letters.reduce<string[]>((pieces, letter) => {
      const last = pieces.at(-1);
      const apart = breakable.test(letter) || (last !== undefined && breakable.test(last));
      if (last === undefined || (apart && !/^\p{P}/u.test(letter))) return [...pieces, letter];
      return [...pieces.slice(0, -1), last + letter];
    }, []);
  }
  if (textWidth(chunk, 1, bold) < longWord) return [chunk];
  return chunk.match(/.*?[^\p{P}\s][-/–—](?=[\p{L}\p{N}])|.+$/gu) ?? [chunk];
}

/** The least width at which the words fill no more than `count` lines, if at most `widest`. */
function balancedWidth(
  words: readonly Word[],
  count: number,
  widest: number,
  space: number,
): number | undefined {
  if (fill(words, widest, space).length > count) return undefined;
  let [low, high] = [Math.max(...words.map((word) => word.width)), widest];
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    if (fill(words, middle, space).length > count) low = middle;
    else high = middle;
  }
  return high;
}

function fill(words: readonly Word[], width: number, space: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  let used = Infinity;
  for (const word of words) {
    const more = (word.space ? space : 0) + word.width;
    if (used + more <= width + 1e-9) {
      lines.at(-1)?.push(word);
      used += more;
    } else {
      lines.push([word]);
      used = word.width;
    }
  }
  return lines;
}

function textOf(words: readonly Word[]): string {
  return words.reduce((text, word) => text + (word.space && text ? ' ' : '') + word.text, '');
}
