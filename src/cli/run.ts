import { readFile } from 'node:fs/promises';
import { m } from '../messages/compiled/messages.js';
import { printable } from '../model/issue.ts';
import { analyse } from './commands/analyse.ts';
import { argumentsOf } from './options/arguments.ts';
import { exit, UsageError, type Command, type ExitCode, type Terminal } from './options/command.ts';
import { exportTable } from './commands/export.ts';
import { commandHelp, overview } from './options/help.ts';
import { render } from './commands/render.ts';
import { validate } from './commands/validate.ts';

/** Every command, in the order of the help. A new one is one more entry. */
const commands: readonly Command[] = [validate, analyse, exportTable, render];

/**
 * Runs a command line, without the program's name, and resolves to the exit code. Wrong usage is told
 * in a sentence on the terminal; an error that is neither usage nor input is thrown.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === '--version' || name === '-v') {
      return await showVersion(terminal);
    }
    if (name === 'help' || name === '--help' || name === '-h') return showHelp(rest[0], terminal);
    if (name === undefined) throw new UsageError(m.cli_no_command());
    const command = commandNamed(name);
    const { file, values, help } = argumentsOf(command, rest);
    if (help) return showHelp(name, terminal);
    return await command.run(file, values, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.error(printable(error.message));
    const isCommand = commands.some((command) => command.name === name);
    terminal.error(m.cli_see_help({ command: isCommand && name ? name : '' }).trimEnd());
    return exit.usage;
  }
}

async function showVersion(terminal: Terminal): Promise<ExitCode> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  terminal.out(`${version}\n`);
  return exit.done;
}

function showHelp(name: string | undefined, terminal: Terminal): ExitCode {
  const isOption = name?.startsWith('-');
  terminal.out(!name || isOption ? overview(commands) : commandHelp(commandNamed(name)));
  return exit.done;
}

function commandNamed(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (command) return command;
  const names = commands.map((known) => known.name).join(', ');
  throw new UsageError(m.cli_unknown_command({ given: name, commands: names }));
}
