import type { AssignedColumns } from '../../../read/csv/columns/assigned.ts';
import { guessedStance } from '../../../read/csv/columns/guessedStance.ts';
import {
  differentWords,
  isStanceWord,
  wordKey,
  type AssignedStances,
} from '../../../read/csv/columns/meanings.ts';
import type { ReadOptions } from '../../../read/csv/columns/reading.ts';
import { mostStanceWords, type Sample } from '../../../read/csv/columns/sample.ts';

/** Longest word that people are asked about, in UTF-16 units; what is longer is rather a passage. */
const longestAsked = 100;

/** What people are asked about: words, or none where a column holds what cannot be meant as stances. */
export type AskedWords =
  | { readonly words: readonly string[]; readonly fault?: undefined }
  | { readonly fault: 'many' | 'long' };

/** The words to ask about among all that readers do not know, each once. */
export function askedWords(unknown: readonly string[]): AskedWords {
  const words = differentWords(unknown);
  if (words.some(({ length }) => length > longestAsked)) return { fault: 'long' };
  return words.length > mostStanceWords ? { fault: 'many' } : { words };
}

/**
 * Words that say no stance in a column of a table, as far as they are known: those in its first rows, and
 * those that a reader told of when it tried the same column. Beside a column of polarities first rows tell
 * of none.
 */
export function unknownWords(
  sample: Sample,
  { isHeaded, sign, polarity }: { isHeaded: boolean; sign: string; polarity: string },
  columns: AssignedColumns,
  tried: ReadOptions,
): readonly string[] {
  const below = sample.rows.slice(isHeaded ? 1 : 0);
  const cells = sign === '' || polarity !== '' ? [] : below.map((row) => row[Number(sign)] ?? '');
  const isSame =
    columns.sign === tried.columns?.sign && columns.polarity === tried.columns?.polarity;
  return [
    ...cells.filter((cell) => !isStanceWord(cell)),
    ...(isSame ? toldWords(sample, tried) : []),
  ];
}

/** Words that a reader told of, before and after some were said to mean something. */
export function toldWords({ unknown }: Sample, { stances = {} }: ReadOptions): readonly string[] {
  return [...Object.keys(stances), ...(unknown?.words ?? [])];
}

/** Stances that were chosen for words, by {@link wordKey}. */
export type StancePicks = ReadonlyMap<string, string>;

/** The id of the stance that was chosen for a word, or else is surely right; '' for none. */
export function pickedStance(word: string, picks: StancePicks): string {
  return picks.get(wordKey(word)) ?? guessedStance(word) ?? '';
}

/** What choices say to the reader; undefined where there is nothing to say. */
export function stancesBy(asked: AskedWords, picks: StancePicks): AssignedStances | undefined {
  const words = asked.fault ? [] : asked.words;
  if (words.length === 0) return undefined;
  return Object.fromEntries(words.map((word) => [word, pickedStance(word, picks)]));
}
