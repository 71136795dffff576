import { m } from '../../messages/compiled/messages.js';
import type { Result } from '../../model/issue.ts';
import type { Project } from '../../model/schema.ts';
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
 * is told row by row, and nothing is read of a table with a wrong row. Never throws on bad input.
 */
export function readCsv(main: TableText, beside: readonly TableText[] = []): Result<Project> {
  const unread = [main, ...beside].find(({ text }) => text.includes('\0'));
  if (unread) return failed(m.read_unmarked_utf16({ name: unread.name }));
  const sheet = sheetOf(main.text, isHeader);
  if (!sheet.ok) return sheet;
  const table: Table = { name: main.name, sheet: sheet.value };
  const form = formOf(table.sheet);
  if (!form) return refused(table);
  if (table.sheet.length === 0) return failed(m.read_no_rows({ name: main.name }));
  const companions: Table[] = [];
  for (const { name, text } of beside) {
    const read = sheetOf(text, isHeader, name);
    if (!read.ok) return read;
    // A table of statements may look like one of nodes, for its rows have ids as well.
    if (!formOf(read.value)) companions.push({ name, sheet: read.value });
  }
  return form.read(table, companions);
}

function isHeader(names: readonly string[]): boolean {
  return forms.some(({ matches }) => matches(names)) || areNodes(names) || areRollCalls(names);
}

function formOf(sheet: Sheet) {
  if (looksLikeEdges(sheet)) return edgeForm;
  return forms.find(({ matches }) => matches(sheet.names));
}

function refused({ name, sheet }: Table): Result<Project> {
  const { names, columns } = sheet;
  const shown = names.length > 0 ? names : columns.map(({ cells }) => cells[0] ?? '');
  const found = shownNames(shown);
  if (shown.length === 0) return failed(m.read_no_rows({ name }));
  if (areRollCalls(names))
    return failed(m.read_companion_alone({ name, found, missing: m.read_missing_votes() }));
  if (areNodes(names))
    return failed(m.read_companion_alone({ name, found, missing: m.read_missing_edges() }));
  return failed(m.read_unknown_table({ name, found }));
}

function failed(message: string): Result<Project> {
  return { ok: false, issues: [{ path: '', message, value: undefined }] };
}
