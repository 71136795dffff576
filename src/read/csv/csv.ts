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
  type SaidMeanings,
} from './columns/meanings.ts';
import type { Reading, ReadOptions } from './columns/reading.ts';
import { sampleOf } from './columns/sample.ts';
import { withoutSilent } from './columns/silentRows.ts';
import { discourseForm } from './discourse.ts';
import { edgeForm, looksLikeEdges } from './edges.ts';
import { areNodes } from './nodes.ts';
import { areRollCalls } from './rollCalls.ts';
import { shownNames } from './sheet/columns.ts';
import type { Column } from './sheet/entries.ts';
import { sheetOf, type Sheet } from './sheet/sheet.ts';
import { statementForm } from './statements.ts';
import { voteForm } from './votes.ts';
import type { Table, TableForm } from './table.ts';

/** The text of a table and the name of its file. */
export type TableText = { readonly name: string; readonly text: string };

/** Every form of table that holds statements; the first that matches reads it. */
const forms = [discourseForm, edgeForm, statementForm, voteForm];

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
  const meant = meaningsOf(stances);
  if (!meant.ok) return meant;
  const said: Said = { stances, ...meant.value };
  const unread = [main, ...beside].find(({ text }) => text.includes('\0'));
  if (unread) return failure(m.read_unmarked_utf16({ name: unread.name }));
  const sheet = sheetOf(main.text, columns ? () => areNamed(columns) : isHeader);
  if (!sheet.ok) return sheet;
  const table: Table = { name: main.name, sheet: sheet.value };
  const form = columns ? statementForm : formOf(table.sheet, knowing(said));
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
  if (form.lacksColumn?.(table.sheet, knowing(said)))
    return { ...read, sample: sampleOf(table.sheet) };
  const { unknown } = form.words(table.sheet, knowing(said));
  const isMendable = unknown.length > 0 && form.read(table, companions, knowing(said, unknown)).ok;
  return isMendable ? { ...read, sample: sampleOf(table.sheet, unknown) } : read;
}

/** What was said of words for stances. */
type Said = SaidMeanings & { readonly stances: AssignedStances };

/** What a form makes of a table; issues, too, for words that were said to mean something and are not in it. */
function readAs(
  form: TableForm,
  table: Table,
  companions: readonly Table[],
  said: Said,
): Result<Project> {
  const { column } = form.words(table.sheet, knowing(said));
  const spoken = withoutSilent(table.sheet, column, said.silent);
  if (spoken.length === 0) return failure(m.read_all_silent({ name: table.name }), 'stances');
  const read = form.read({ ...table, sheet: spoken }, companions, said.meanings);
  return completed(read, said, column, table.sheet.length - spoken.length);
}

/**
 * What was read, with issues for words that were said to mean something and are not in the column, and
 * with words of how many rows were left out for what they were said to mean.
 */
function completed(
  read: Result<Project>,
  { stances }: Said,
  column: Column | undefined,
  leftOut: number,
): Result<Project> {
  const absent = absentWords(stances, column?.cells ?? []);
  if (absent.length > 0) return { ok: false, issues: [...absent, ...(read.ok ? [] : read.issues)] };
  if (!read.ok || leftOut === 0) return read;
  const told = [read.value.description, m.read_left_out({ count: leftOut })].filter(Boolean);
  return { ok: true, value: { ...read.value, description: told.join(' ') } };
}

/** Meanings as if words that mean none, and some more, had one: which tells what is wrong beside them. */
function knowing({ meanings, silent }: Said, words: readonly string[] = []): Meanings {
  const more = [...silent, ...words.map(wordKey)];
  return new Map([...meanings, ...more.map((word) => [word, 'neutral'] as const)]);
}

/** Reads a table as statements whose columns were said; issues name columns as the file does. */
function readAssigned(
  { name, sheet }: Table,
  companions: readonly Table[],
  columns: AssignedColumns,
  said: Said,
): Reading<Project> {
  const found = assigned({ name, sheet }, columns, knowing(said));
  if (!found.ok) return { ...found, sample: sampleOf(sheet) };
  const column = sheet.columns[found.value.sheet.names.indexOf('stance')];
  const spoken = withoutSilent(sheet, column, said.silent);
  if (spoken.length === 0) return failure(m.read_all_silent({ name }), 'stances');
  const named = assigned({ name, sheet: spoken }, columns, said.meanings);
  if (!named.ok) return { ...named, sample: sampleOf(sheet) };
  const { titles, ...parts } = named.value;
  const table = { name, ...parts };
  const read = completed(
    statementForm.read(table, companions, said.meanings),
    said,
    column,
    sheet.length - spoken.length,
  );
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
