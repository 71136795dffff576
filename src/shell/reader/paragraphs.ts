import type { Stretch } from './segments.ts';

/** A part of a text to set as one block, in UTF-16 units of the whole text. */
export type Paragraph = Stretch & {
  /** Whether it goes on within the paragraph before, cut because that is very long. */
  readonly continued: boolean;
};

/** Longest block in UTF-16 units: a browser lays out a long one all at once. */
const longest = 4000;

/**
 * The paragraphs of a text from `start` to `end`, without the white space around them. Blank lines
 * part paragraphs; in a text that has none every line is one.
 */
export function paragraphsOf(text: string, { start, end }: Stretch): readonly Paragraph[] {
  const part = text.slice(start, end);
  const parting = /\n[^\S\n]*\n/.test(part.trim()) ? /\n(?:[^\S\n]*\n)+/g : /\n+/g;
  const paragraphs: Paragraph[] = [];
  let from = start;
  for (const match of part.matchAll(parting)) {
    addBlocks(paragraphs, text, from, start + match.index);
    from = start + match.index + match[0].length;
  }
  addBlocks(paragraphs, text, from, end);
  return paragraphs;
}

/** Index of the paragraph that a point lies in, or else the one before it; 0 before the first. */
export function paragraphAt(paragraphs: readonly Stretch[], point: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start <= point) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function addBlocks(paragraphs: Paragraph[], text: string, start: number, end: number): void {
  const words = text.slice(start, end);
  let from = start + (words.length - words.trimStart().length);
  const to = start + words.trimEnd().length;
  let continued = false;
  while (from < to) {
    const until = to - from <= longest ? to : breakBefore(text, from + longest, from);
    paragraphs.push({ start: from, end: until, continued });
    from = until;
    continued = true;
  }
}

/** A place to break at or before `limit`: after white space, else between two code points. */
function breakBefore(text: string, limit: number, start: number): number {
  for (let at = limit; at > start + longest / 2; at--) if (/\s/.test(text[at - 1]!)) return at;
  const splitsPair = /[\uDC00-\uDFFF]/.test(text[limit]!);
  return splitsPair ? limit - 1 : limit;
}
