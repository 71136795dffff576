import { m } from '../../../messages/compiled/messages.js';
import { pathOf, type Issue, type Result } from '../../../model/issue.ts';
import { defaultStances } from '../../../model/stance.ts';
import { nameFault } from '../sheet/columns.ts';
import { signOf, type Sign } from '../sheet/sign.ts';
import { slugOf } from '../sheet/slugs.ts';

/** Which stance words of a table mean: ids of the default stances, or `none`, by word, in any case. */
export type AssignedStances = Readonly<Record<string, string>>;

/** The default stances of words that were said to mean one, by {@link wordKey}. */
export type Meanings = ReadonlyMap<string, Sign['stance']>;

/** What a word is said to mean whose rows say nothing and are left out. */
export const noStance = 'none';

/** What was said of words: the stance that each means, and those that mean none, by {@link wordKey}. */
export type SaidMeanings = { readonly meanings: Meanings; readonly silent: ReadonlySet<string> };

/** Longest word that can mean a stance, in UTF-16 units: it becomes a label, which is no longer. */
const longestWord = 200;

/** A word as it is compared with others: trimmed and in lower case. */
export function wordKey(word: string): string {
  return word.trim().normalize('NFC').toLowerCase();
}

/**
 * What words were said to mean. Issues, with `stances["word"]` as path, for what is no default stance and
 * for a word that was said to mean two.
 */
export function meaningsOf(stances: AssignedStances): Result<SaidMeanings> {
  const known = [...defaultStances().map(({ id }) => id), noStance];
  const said = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [word, stance] of Object.entries(stances)) {
    const key = wordKey(word);
    const earlier = said.get(key);
    const fault = !known.includes(stance)
      ? m.read_no_such_stance({ known: known.join(', ') })
      : earlier !== undefined && earlier !== stance
        ? m.read_word_twice({ earlier })
        : undefined;
    if (fault === undefined) said.set(key, stance);
    else issues.push({ path: placeOf(word), message: fault, value: stance });
  }
  if (issues.length > 0) return { ok: false, issues };
  const meant = [...said].filter(([, stance]) => stance !== noStance);
  const silent = [...said.keys()].filter((key) => said.get(key) === noStance);
  return { ok: true, value: { meanings: new Map(meant) as Meanings, silent: new Set(silent) } };
}

/** The stance that a cell was said to mean, if any was. */
export function meaningOf(cell: string, meanings: Meanings): Sign['stance'] | undefined {
  return meanings.size > 0 && isWord(cell) ? meanings.get(wordKey(cell)) : undefined;
}

/** A cell that was said to mean a stance, for the label that keeps it. */
export function ownWord(cell: string, meanings: Meanings): string | undefined {
  return meaningOf(cell, meanings) && cell;
}

/** What a cell says: what it was said to mean, as strong as any word, else what {@link signOf} says. */
export function signBy(cell: string, meanings: Meanings): Sign | undefined {
  const stance = meaningOf(cell, meanings);
  return stance ? { stance, weight: 1 } : signOf(cell);
}

/** Whether a cell says a default stance by itself. */
export function isStanceWord(cell: string): boolean {
  return signOf(cell) !== undefined || defaultStances().some(({ id }) => id === slugOf(cell));
}

/** An issue for every word that was said to mean a stance and is not among the cells. */
export function absentWords(stances: AssignedStances, cells: readonly string[]): readonly Issue[] {
  const present = new Set(cells.filter(isWord).map(wordKey));
  return Object.keys(stances)
    .filter((word) => !present.has(wordKey(word)))
    .map((word) => ({ path: placeOf(word), message: m.read_absent_word(), value: word }));
}

/**
 * Cells that can mean a stance and differ by more than their case, in the order in which they come. A
 * number that cannot be read, such as one with points between thousands, is no word.
 */
export function differentWords(cells: Iterable<string>): readonly string[] {
  const words = new Map<string, string>();
  for (const cell of cells)
    if (
      isWord(cell) &&
      !/^[-+]?\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d+)?$/.test(cell) &&
      !words.has(wordKey(cell))
    )
      words.set(wordKey(cell), cell);
  return [...words.values()];
}

/** Whether a cell is a visible word, and no passage. */
function isWord(cell: string): boolean {
  return nameFault(cell) === undefined && cell.length <= longestWord;
}

function placeOf(word: string): string {
  return pathOf(['stances', word]);
}
