import { m } from '../../messages/compiled/messages.js';
import { failure, type Issue } from '../../model/issue.ts';
import type { Project } from '../../model/schema.ts';
import { areNamed, assigned, type AssignedColumns } from './columns/assigned.ts';
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
import type { Table } from './table.ts';

/** The text of a table and the name of its file. */
export type TableText = { readonly name: string; readonly text: string };

/** Every form of table that holds statements; the first that matches reads it. */
const forms = [discourseForm, voteForm, edgeForm, statementForm];

/**
 * Reads a table of statements: signed edges, votes, coded statements or those that
 * this program wrote, told apart by the names of
 * their columns in any order and case; a table without a header is read as signed edges. Tables beside
 * it, known by their columns too, say more of nodes or roll calls; others are passed over. What is wrong
 * is told row by row, and nothing is read of a table with a wrong row. Where columns have other names, the
 * options say which holds what; issues that this could mend bring a sample of the table. Never throws on
 * bad input.
 */
export function readCsv(
  main: TableText,
  beside: readonly TableText[] = [],
  { columns }: ReadOptions = {},
): Reading<Project> {
  const unread = [main, ...beside].find(({ text }) => text.includes('\0'));
  if (unread) return failure(m.read_unmarked_utf16({ name: unread.name }));
  const sheet = sheetOf(main.text, columns ? () => areNamed(columns) : isHeader);
  if (!sheet.ok) return sheet;
  const table: Table = { name: main.name, sheet: sheet.value };
  const form = columns ? statementForm : formOf(table.sheet);
  if (!form) return refused(table);
  if (table.sheet.length === 0) return failure(m.read_no_rows({ name: main.name }));
  const companions: Table[] = [];
  for (const { name, text } of beside) {
    const read = sheetOf(text, isHeader, name);
    if (!read.ok) return read;
    // A table of statements may look like one of nodes, for its rows have ids as well.
    if (!formOf(read.value)) companions.push({ name, sheet: read.value });
  }
  if (columns) return readAssigned(table, companions, columns);
  const read = form.read(table, companions);
  const isMendable = !read.ok && form.lacksColumn?.(table.sheet) === true;
  return isMendable ? { ...read, sample: sampleOf(table.sheet) } : read;
}

/** Reads a table as statements whose columns were said; issues name columns as the file does. */
function readAssigned(
  { name, sheet }: Table,
  companions: readonly Table[],
  columns: AssignedColumns,
): Reading<Project> {
  const sample = sampleOf(sheet);
  const named = assigned({ name, sheet }, columns);
  if (!named.ok) return { ...named, sample };
  const { titles } = named.value;
  const read = statementForm.read({ name, sheet: named.value.sheet }, companions);
  const placed = ({ path, ...issue }: Issue): Issue => {
    const [, line, column = ''] = /^(\d+:)(.+)$/.exec(path) ?? [];
    const title = titles.get(column);
    return { ...issue, path: line === undefined || title === undefined ? path : line + title };
  };
  return read.ok ? read : { ok: false, issues: read.issues.map(placed), sample };
}

function isHeader(names: readonly string[]): boolean {
  return forms.some(({ matches }) => matches(names)) || areNodes(names) || areRollCalls(names);
}

function formOf(sheet: Sheet) {
  if (looksLikeEdges(sheet)) return edgeForm;
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
