import { foldedText } from '../../model/foldedText.ts';
import { kindName } from '../../model/kindName.ts';
import type { StatementTable } from '../../model/statements.ts';
import { none } from '../../model/statements.ts';
import type { Counted } from '../evidence/counted.ts';
import { stride, type Steps } from './sortRows.ts';

/** Statements that are looked through between two chances to pause. */
const looked = 256;

/**
 * The rows in which every word of a text occurs: in the names and aliases of speaker, target or
 * reporter, in stance, label or summary, in title or date of the document. Parts of words count; case and
 * diacritics do not. Rows keep their order; all of them where the text has no word.
 */
export function* matchingStatements(
  { table, statements }: Counted,
  rows: Uint32Array,
  text: string,
): Steps<Uint32Array> {
  const words = wordsOf(text);
  if (words.length === 0) return rows;
  const texts = yield* textsOf(table);
  const flags = (list: readonly string[], word: string) =>
    Uint8Array.from(list, (own) => (own.includes(word) ? 1 : 0));
  const tests = words.map((word) => {
    const [entities, stances] = [flags(texts.entities, word), flags(texts.stances, word)];
    const documents = flags(texts.documents, word);
    return (row: number) => {
      const reporter = table.reportedBy[row]!;
      return (
        entities[table.speaker[row]!] === 1 ||
        entities[table.target[row]!] === 1 ||
        stances[table.stance[row]!] === 1 ||
        documents[table.document[row]!] === 1 ||
        (reporter !== none && entities[reporter] === 1)
      );
    };
  });
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    let own: string | undefined;
    const isFound = words.every((word, index) => {
      if (tests[index]!(row)) return true;
      const { label, summary } = statements[row]!;
      return (own ??= foldedText(`${label}\n${summary}`)).includes(word);
    });
    if (isFound) found[count++] = row;
    if (at % looked === looked - 1) yield at / rows.length;
  }
  return found.slice(0, count);
}

/** The entities in whose names, aliases or kind every word of a text occurs, in their order. */
export function matchingEntities(
  { entities }: Pick<StatementTable, 'entities'>,
  rows: Uint32Array,
  text: string,
): Uint32Array {
  const words = wordsOf(text);
  if (words.length === 0) return rows;
  return rows.filter((entity) => {
    const { name, aliases, kind } = entities[entity]!;
    const own = foldedText([name, ...aliases, kindName(kind)].join('\n'));
    return words.every((word) => own.includes(word));
  });
}

function wordsOf(text: string): string[] {
  return foldedText(text).split(/\s+/).filter(Boolean);
}

type Texts = Readonly<Record<'entities' | 'documents' | 'stances', readonly string[]>>;

const made = new WeakMap<StatementTable, Texts>();

function* textsOf(table: StatementTable): Steps<Texts> {
  const known = made.get(table);
  if (known) return known;
  const texts = {
    entities: yield* folded(table.entities, ({ name, aliases }) => [name, ...aliases].join('\n')),
    documents: yield* folded(table.documents, ({ title, date = '' }) => `${title}\n${date}`),
    stances: yield* folded(table.stances, ({ label }) => label),
  };
  made.set(table, texts);
  return texts;
}

function* folded<T>(items: readonly T[], textOf: (item: T) => string): Steps<string[]> {
  const texts: string[] = [];
  for (const item of items) if (texts.push(foldedText(textOf(item))) % (stride / 16) === 0) yield 0;
  return texts;
}
