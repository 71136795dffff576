import { filterRows } from '../../graph/filter.ts';
import { viewedNetwork } from '../../graph/focus/focusedNetwork.ts';
import type { Network } from '../../graph/network.ts';
import { rollUp } from '../../graph/rollUp.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import type { View } from '../../model/view.ts';
import { matrixCsv, tableCsv } from '../../write/csv.ts';
import { matrixOf, type Matrix } from '../../write/matrix.ts';
import { edgeTableOf, nodeTableOf, statementTableOf, type Table } from '../../write/tables.ts';
import {
  choice,
  exit,
  UsageError,
  type Command,
  type ExitCode,
  type Terminal,
  type Values,
} from '../options/command.ts';
import { readOptionsFrom, tableOptions } from '../options/tableOptions.ts';
import { openProject, writeWhole } from '../files.ts';
import { reportIssues } from '../report.ts';
import { checkFocus } from '../options/pictureOptions.ts';
import { viewFrom, viewOptions } from '../options/viewOptions.ts';

/** Ids of statements that a table of edges may list: more fill the memory, and no one reads them. */
const mostListed = 5_000_000;

/** What is written of a table: as CSV, what --json prints, and what is to be said of it. */
type Written = {
  readonly csv: () => string;
  readonly json: () => unknown;
  readonly note?: string;
};

/** The tables a view of a project can be exported as, by name. */
const tables: Readonly<
  Record<'statements' | 'nodes' | 'edges' | 'matrix', (project: Project, view: View) => Written>
> = {
  statements: (project, view) => {
    const table = statementTable(project);
    const isFocused = view.focus.ids.length > 0;
    const rows = isFocused
      ? viewedNetwork(project, table, view).rows
      : filterRows(table, project, view.filters);
    return rowsOf(statementTableOf(project, table, rows));
  },
  nodes: (project) => rowsOf(nodeTableOf(project)),
  edges: (project, view) => {
    const network = viewedNetwork(project, statementTable(project), view);
    checkListed(network);
    return rowsOf(edgeTableOf(network, project));
  },
  matrix: (project, view) => {
    const matrix = matrixOfView(project, view);
    return {
      csv: () => matrixCsv(matrix),
      json: () => matrixJson(matrix),
      ...(matrix.values.length === 0 && {
        note: m.cli_empty_matrix({ projection: view.projection }),
      }),
    };
  },
};

const tableNames = Object.keys(tables) as (keyof typeof tables)[];

/** `export FILE --table NAME [--json] [-o OUT]`: CSV, or with --json an array of rows. */
export const exportTable: Command = {
  name: 'export',
  about: m.cli_export,
  options: {
    table: {
      value: tableNames.join('|'),
      about: () => m.cli_option_table({ choices: tableNames.join(', ') }),
    },
    json: { about: m.cli_option_json },
    output: { value: 'OUT', short: 'o', about: m.cli_option_output_or_stdout },
    ...tableOptions,
    ...viewOptions,
  },
  run: runExport,
};

async function runExport(file: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const name = choice(values, 'table', tableNames);
  if (!name) throw new UsageError(m.cli_missing_option({ command: 'export', given: '--table' }));
  const view = viewFrom(values);
  const reading = readOptionsFrom(values);
  if (name === 'matrix' && view.projection === 'stances')
    throw new UsageError(m.cli_no_matrix({ projection: view.projection }));
  if ((name === 'matrix' || name === 'nodes') && view.focus.ids.length > 0)
    throw new UsageError(m.cli_focus_whole({ table: name }));
  const project = await openProject(file, reading);
  if (!project.ok) {
    reportIssues(file, project.issues, terminal);
    return exit.issues;
  }
  checkFocus(values, view, project.value);
  const { csv, json, note } = tables[name](project.value, view);
  if (note !== undefined) terminal.error(note);
  const text = values.has('json') ? `${JSON.stringify(json(), null, 2)}\n` : csv();
  const output = values.get('output') ?? '-';
  if (output === '-') terminal.out(text);
  else await writeWhole(output, text, file);
  return exit.done;
}

function rowsOf(table: Table): Written {
  return { csv: () => tableCsv(table), json: () => table.rows };
}

function checkListed({ graph }: Network): void {
  const listed = graph.reduceEdges((sum, _key, { count }) => sum + count, 0);
  if (listed > mostListed) throw new UsageError(m.cli_too_many_statements({ most: mostListed }));
}

function matrixOfView(project: Project, { projection, counting, filters, rollUp: level }: View) {
  if (projection === 'stances') throw new UsageError(m.cli_no_matrix({ projection }));
  const table = statementTable(project);
  const rows = filterRows(table, project, filters);
  const representative = rollUp(table, level);
  try {
    return matrixOf(projection, { table, rows, representative, counting });
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(m.cli_large_matrix());
    throw error;
  }
}

/** Ids of rows and columns, and the numbers row by row. */
function matrixJson({ rows, columns, values }: Matrix) {
  const row = (at: number) =>
    Array.from(values.subarray(at * columns.length, (at + 1) * columns.length));
  return { rows, columns, values: rows.map((_, at) => row(at)) };
}
