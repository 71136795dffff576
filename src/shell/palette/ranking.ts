import { foldedText } from '../../model/foldedText.ts';

/** How well a text answers a query; `undefined` where a word of the query is not in it. */
export type Score = number | undefined;

/** Worth of the place where a word is found. */
const worth = { whole: 12, wholeLine: 9, start: 8, lineStart: 5, wordStart: 3, inside: 1 } as const;

/** The words of a query, as texts are compared. */
export function wordsOf(query: string): readonly string[] {
  return foldedText(query).split(/\s+/).filter(Boolean);
}

/**
 * The score of a folded text whose first line is a name and whose others are aliases. Each word counts
 * by the best place it is found at: a whole name, a whole alias, the start of the name, of an alias, of
 * a word, the middle of one. All words in a row count once more.
 */
export function scoreOf(text: string, words: readonly string[]): Score {
  let score = 0;
  for (const word of words) {
    const found = bestPlace(text, word);
    if (found === 0) return undefined;
    score += found;
  }
  if (words.length > 1) score += bestPlace(text, words.join(' '));
  return score;
}

/** A part of a text; `hit` where it is one of the words looked for. */
export type Part = { readonly text: string; readonly hit: boolean };

/** A text cut into the parts that match a word of the query and those between. */
export function partsOf(text: string, words: readonly string[]): readonly Part[] {
  const { folded, starts, ends } = foldedWithOrigins(text);
  const hits = new Uint8Array(text.length);
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      hits.fill(1, starts[at], ends[at + word.length - 1]);
  const parts: Part[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && hits[end] === hits[start]) end++;
    parts.push({ text: text.slice(start, end), hit: hits[start] === 1 });
  }
  return parts;
}

/** The first alias that has a word of the query which the name has not, to show why it was found. */
export function foundAlias(
  name: string,
  aliases: readonly string[],
  words: readonly string[],
): string | undefined {
  const folded = foldedText(name);
  const missing = words.filter((word) => !folded.includes(word));
  return aliases.find((alias) => missing.some((word) => foldedText(alias).includes(word)));
}

/** What is best so far of the things offered. */
export type Best<T> = {
  offer(item: T, score: number): void;
  /** By score, then in the order they were offered. */
  readonly items: readonly T[];
  /** The highest score; 0 before anything was offered. */
  readonly highest: number;
  /** How many were offered. */
  readonly offered: number;
};

/** Collects the best, at most `most` of them. */
export function bestOf<T>(most: number): Best<T> {
  const found: { readonly item: T; readonly score: number }[] = [];
  let offered = 0;
  return {
    offer(item, score) {
      offered++;
      if (found.length === most && score <= found.at(-1)!.score) return;
      const at = found.findIndex((other) => other.score < score);
      found.splice(at < 0 ? found.length : at, 0, { item, score });
      if (found.length > most) found.pop();
    },
    get items() {
      return found.map(({ item }) => item);
    },
    get highest() {
      return found[0]?.score ?? 0;
    },
    get offered() {
      return offered;
    },
  };
}

function bestPlace(text: string, word: string): number {
  let best = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    best = Math.max(best, worthOf(text, at, at + word.length));
  return best;
}

function worthOf(text: string, start: number, end: number): number {
  const before = text[start - 1];
  const endsLine = end === text.length || text[end] === '\n';
  if (before === undefined) return endsLine ? worth.whole : worth.start;
  if (before === '\n') return endsLine ? worth.wholeLine : worth.lineStart;
  return /[\p{L}\p{N}]/u.test(before) ? worth.inside : worth.wordStart;
}

/** A text folded letter by letter, and from where to where in it each unit of the result comes. */
function foldedWithOrigins(text: string) {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const units = foldedText(letter);
    const start = at;
    at += letter.length;
    // A mark that folding takes off belongs to the letter before it.
    if (units === '' && ends.length > 0) ends[ends.length - 1] = at;
    for (let unit = 0; unit < units.length; unit++) {
      starts.push(start);
      ends.push(at);
    }
    folded += units;
  }
  return { folded, starts, ends };
}
