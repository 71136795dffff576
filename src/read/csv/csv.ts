import { m } from '../../messages/compiled/messages.js';
import { failure, type Issue, type Result } from '../../model/issue.ts';
import type { Project } from '../../model/schema.ts';
import { areNamed, assigned, type AssignedColumns } from './columns/assigned.ts';
import {
  absentWords,
  meaningsOf,
  wordKey,
  type AssignedStances,
  type Meanings,
} from './columns/meanings.ts';
import type { Reading, ReadOptions } from './columns/reading.ts';
import { sampleOf } from './columns/sample.ts';
import { discourseForm } from './discourse.ts';
import { edgeForm, looksLikeEdges } from './edges.ts';
import { areNodes } from './nodes.ts';
import { areRollCalls } from './rollCalls.ts';
import { shownNames } from './sheet/columns.ts';
import { sheetOf, type Sheet } from './sheet/sheet.ts';
import { statementForm } from './statements.ts';
import { voteForm } from './votes.ts';
import type { Table, TableForm } from './table.ts';

/** The text of a table and the name of its file. */
export type TableText = { readonly name: string; readonly text: string };

/** Every form of table that holds statements; the first that matches reads it. */
const forms = [discourseForm, voteForm, edgeForm, statementForm];

/**
 * Reads a table of statements: signed edges, votes, coded statements or those that this program wrote,
 * told apart by the names of their columns in any order and case; a table without a header is read as
 * signed edges. Tables beside it, known by their columns too, say more of nodes or roll calls; others are
 * passed over. What is wrong is told row by row, and nothing is read of a table with a wrong row. Where
 * columns have other names, the options say which holds what, and where words for stances are other ones,
 * what these mean; issues that this could mend bring a sample of the table. Never throws on bad input.
 */
export function readCsv(
  main: TableText,
  beside: readonly TableText[] = [],
  { columns, stances = {} }: ReadOptions = {},
): Reading<Project> {
  const meanings = meaningsOf(stances);
  if (!meanings.ok) return meanings;
  const said: Said = { stances, meanings: meanings.value };
  const unread = [main, ...beside].find(({ text }) => text.includes('\0'));
  if (unread) return failure(m.read_unmarked_utf16({ name: unread.name }));
  const sheet = sheetOf(main.text, columns ? () => areNamed(columns) : isHeader);
  if (!sheet.ok) return sheet;
  const table: Table = { name: main.name, sheet: sheet.value };
  const form = columns ? statementForm : formOf(table.sheet, said.meanings);
  if (!form) return refused(table);
  if (table.sheet.length === 0) return failure(m.read_no_rows({ name: main.name }));
  const companions: Table[] = [];
  for (const { name, text } of beside) {
    const read = sheetOf(text, isHeader, name);
    if (!read.ok) return read;
    // A table of statements may look like one of nodes, for its rows have ids as well.
    if (!formOf(read.value, new Map())) companions.push({ name, sheet: read.value });
  }
  if (columns) return readAssigned(table, companions, columns, said);
  const read = readAs(form, table, companions, said);
  if (read.ok) return read;
  if (form.lacksColumn?.(table.sheet, said.meanings))
    return { ...read, sample: sampleOf(table.sheet) };
  const unknown = form.words(table.sheet, said.meanings).unknown;
  const isMendable = unknown.length > 0 && form.read(table, companions, knowing(said, unknown)).ok;
  return isMendable ? { ...read, sample: sampleOf(table.sheet, unknown) } : read;
}

/** What was said of words for stances. */
type Said = { readonly stances: AssignedStances; readonly meanings: Meanings };

/** What a form makes of a table; issues, too, for words that were said to mean something and are not in it. */
function readAs(
  form: TableForm,
  table: Table,
  companions: readonly Table[],
  { stances, meanings }: Said,
): Result<Project> {
  const read = form.read(table, companions, meanings);
  if (meanings.size === 0) return read;
  const absent = absentWords(stances, form.words(table.sheet, meanings).all);
  return absent.length === 0
    ? read
    : { ok: false, issues: [...absent, ...(read.ok ? [] : read.issues)] };
}

/** Meanings as if every word had one, which tells whether words are all that is wrong. */
function knowing({ meanings }: Said, words: readonly string[]): Meanings {
  return new Map([...meanings, ...words.map((word) => [wordKey(word), 'neutral'] as const)]);
}

/** Reads a table as statements whose columns were said; issues name columns as the file does. */
function readAssigned(
  { name, sheet }: Table,
  companions: readonly Table[],
  columns: AssignedColumns,
  said: Said,
): Reading<Project> {
  const named = assigned({ name, sheet }, columns, said.meanings);
  if (!named.ok) return { ...named, sample: sampleOf(sheet) };
  const { titles, ...parts } = named.value;
  const table = { name, ...parts };
  const read = readAs(statementForm, table, companions, said);
  const placed = ({ path, ...issue }: Issue): Issue => {
    const [, line, column = ''] = /^(\d+:)(.+)$/.exec(path) ?? [];
    const title = titles.get(column);
    return { ...issue, path: line === undefined || title === undefined ? path : line + title };
  };
  if (read.ok) return read;
  const unknown = statementForm.words(table.sheet, said.meanings).unknown;
  return { ok: false, issues: read.issues.map(placed), sample: sampleOf(sheet, unknown) };
}

function isHeader(names: readonly string[]): boolean {
  return forms.some(({ matches }) => matches(names)) || areNodes(names) || areRollCalls(names);
}

function formOf(sheet: Sheet, meanings: Meanings): TableForm | undefined {
  if (looksLikeEdges(sheet, meanings)) return edgeForm;
  return forms.find(({ matches }) => matches(sheet.names));
}

function refused({ name, sheet }: Table): Reading<Project> {
  const { names, columns } = sheet;
  const shown = names.length > 0 ? names : columns.map(({ cells }) => cells[0] ?? '');
  const found = shownNames(shown);
  if (shown.length === 0) return failure(m.read_no_rows({ name }));
  const sample = sampleOf(sheet);
  const refusal = (message: string) => ({ ...failure(message), sample });
  if (areRollCalls(names))
    return refusal(m.read_companion_alone({ name, found, missing: m.read_missing_votes() }));
  if (areNodes(names))
    return refusal(m.read_companion_alone({ name, found, missing: m.read_missing_edges() }));
  return refusal(m.read_unknown_table({ name, found }));
}
