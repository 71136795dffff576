import { m } from '../../messages/compiled/messages.js';
import type { Command, Option } from './command.ts';

/** What the program does and the commands it has. */
export function overview(commands: readonly Command[]): string {
  const listed = [...commands, { name: 'help', about: m.cli_help }];
  return lines(
    m.cli_about(),
    '',
    m.cli_usage({ usage: 'stancegraph COMMAND FILE [OPTIONS]' }),
    '',
    m.cli_commands(),
    ...columns(listed.map(({ name, about }) => [name, about()])),
    '',
    m.cli_options(),
    ...columns([['--version', m.cli_version()]]),
    '',
    m.cli_more(),
    m.cli_exit_codes(),
  );
}

/** How one command is used. */
export function commandHelp({ name, about, options }: Command): string {
  const entries = Object.entries(options);
  return lines(
    `stancegraph ${name}: ${about()}`,
    '',
    m.cli_usage({ usage: `stancegraph ${name} FILE [OPTIONS]` }),
    '',
    m.cli_options(),
    ...columns(entries.map(([long, option]) => [optionForm(long, option), option.about()])),
  );
}

function optionForm(name: string, { value, short }: Option): string {
  const forms = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return value === undefined ? forms : `${forms} ${value}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}

function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}
