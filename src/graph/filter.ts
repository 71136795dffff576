import { daySpan } from '../model/date.ts';
import { foldedText } from '../model/foldedText.ts';
import type { Project } from '../model/schema.ts';
import type { StatementTable } from '../model/statements.ts';
import type { Filters } from '../model/view.ts';
import { searchTextsOf } from './searchTexts.ts';

/**
 * The rows that pass every filter, ascending. A row is hidden
 * - by its stance or its document;
 * - by a hidden kind of its speaker or of its target, as coded (before any roll-up);
 * - where the days its document's date may mean lie wholly outside `from` to `to`, both included: what
 *   has no date stays;
 * - where a word of `text` occurs neither in the names and aliases of speaker and target nor in label
 *   and summary (parts of words count; case and diacritics do not);
 * - by a confidence below the least, and by whose words it rests on.
 *
 * Ids that the project does not have hide nothing. One pass over the columns; the first filter by
 * text of a project folds its texts, which takes longer.
 */
export function filterRows(table: StatementTable, project: Project, filters: Filters): Uint32Array {
  const stances = shown(table.stances, filters.hiddenStances, ({ id }) => id);
  const documents = shown(table.documents, filters.hiddenDocuments, ({ id }) => id);
  const entities = shown(table.entities, filters.hiddenKinds, ({ kind }) => kind);
  const [from, to] = [earliest(filters.from), latest(filters.to)];
  const least = filters.leastConfidence;
  const ascribed = { all: undefined, own: 0, ascribed: 1 }[filters.ascription];
  const matches = textMatcher(table, project, filters.text);

  const rows = new Uint32Array(table.length);
  let count = 0;
  for (let row = 0; row < table.length; row++) {
    if (!stances[table.stance[row]!] || !documents[table.document[row]!]) continue;
    if (!entities[table.speaker[row]!] || !entities[table.target[row]!]) continue;
    if (table.lastDay[row]! < from || table.firstDay[row]! > to) continue;
    if (table.confidence[row]! < least) continue;
    if (ascribed !== undefined && table.ascribed[row] !== ascribed) continue;
    if (matches && !matches(row)) continue;
    rows[count++] = row;
  }
  return rows.slice(0, count);
}

function shown<T>(
  items: readonly T[],
  hidden: readonly string[],
  keyOf: (item: T) => string,
): Uint8Array {
  const keys = new Set(hidden);
  return Uint8Array.from(items, (item) => (keys.has(keyOf(item)) ? 0 : 1));
}

function earliest(date: string | null): number {
  return date === null ? -Infinity : daySpan(date)[0];
}

function latest(date: string | null): number {
  return date === null ? Infinity : daySpan(date)[1];
}

function textMatcher(
  { speaker, target }: StatementTable,
  project: Project,
  text: string,
): ((row: number) => boolean) | undefined {
  const words = foldedText(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const texts = searchTextsOf(project);
  const tests = words.map((word) => {
    const named = Uint8Array.from(texts.entities, (name) => (name.includes(word) ? 1 : 0));
    return (row: number) =>
      named[speaker[row]!] === 1 ||
      named[target[row]!] === 1 ||
      texts.statements[row]!.includes(word);
  });
  return (row) => tests.every((test) => test(row));
}
