import { buildNetwork } from '../graph/network.ts';
import { m } from '../messages/compiled/messages.js';
import type { Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView } from '../model/view.ts';
import { tableCsv } from '../write/csv.ts';
import { edgeTableOf, nodeTableOf, statementTableOf, type Table } from '../write/tables.ts';
import { choice, exit, UsageError, type Command, type ExitCode } from './command.ts';
import type { Terminal, Values } from './command.ts';
import { openProject, writeWhole } from './files.ts';
import { reportIssues } from './report.ts';

/** The tables a project can be exported as, by name. */
const tables: Readonly<Record<'statements' | 'nodes' | 'edges', (project: Project) => Table>> = {
  statements: (project) => {
    const table = statementTable(project);
    return statementTableOf(
      project,
      table,
      Uint32Array.from({ length: table.length }, (_, row) => row),
    );
  },
  nodes: nodeTableOf,
  edges: (project) =>
    edgeTableOf(buildNetwork(project, statementTable(project), defaultView), project),
};

const tableNames = Object.keys(tables) as (keyof typeof tables)[];

/** `export FILE --table statements|nodes|edges [--json] [-o OUT]`: CSV, or with --json an array of rows. */
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
  },
  run: runExport,
};

async function runExport(file: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const name = choice(values, 'table', tableNames);
  if (!name) throw new UsageError(m.cli_missing_option({ command: 'export', given: '--table' }));
  const project = await openProject(file);
  if (!project.ok) {
    reportIssues(file, project.issues, terminal);
    return exit.issues;
  }
  const table = tables[name](project.value);
  const text = values.has('json') ? `${JSON.stringify(table.rows, null, 2)}\n` : tableCsv(table);
  const output = values.get('output') ?? '-';
  if (output === '-') terminal.out(text);
  else await writeWhole(output, text, file);
  return exit.done;
}
