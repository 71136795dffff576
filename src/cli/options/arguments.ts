import { parseArgs } from 'node:util';
import { m } from '../../messages/compiled/messages.js';
import { UsageError, type Command, type Option, type Values } from './command.ts';

export type Arguments = { readonly file: string; readonly values: Values; readonly help: boolean };

/** The file and options of a command line, after the command's name; throws a {@link UsageError}. */
export function argumentsOf(command: Command, args: readonly string[]): Arguments {
  const options = new Map<string, Option>(Object.entries(command.options));
  options.set('help', { short: 'h', about: m.cli_help });
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries([...options].map(([name, option]) => [name, form(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = options.get(name);
    if (!option) throw new UsageError(unknownOption(command, rawName));
    if (option.value === undefined) {
      if (inlineValue) throw new UsageError(m.cli_option_with_value({ given: rawName }));
      values.set(name, '');
    } else {
      const isAnotherOption = !inlineValue && value !== '-' && value?.startsWith('-');
      if (value === undefined || isAnotherOption) {
        const wanted = { given: rawName, value: option.value };
        throw new UsageError(m.cli_option_without_value(wanted));
      }
      values.set(name, value);
    }
  }
  if (values.has('help')) return { file: '', values, help: true };
  const [file, extra] = files;
  if (file === undefined) throw new UsageError(m.cli_no_file({ command: command.name }));
  if (extra !== undefined)
    throw new UsageError(m.cli_several_files({ command: command.name, given: extra }));
  return { file, values, help: false };
}

function form({ value, short }: Option) {
  const type = value === undefined ? ('boolean' as const) : ('string' as const);
  return { type, ...(short !== undefined && { short }) };
}

function unknownOption({ name: command, options }: Command, given: string): string {
  const known = Object.keys(options).map((name) => `--${name}`);
  return m.cli_unknown_option({ command, given, options: known.join(', ') });
}
