import { m } from '../../messages/compiled/messages.js';

/** Exit codes, as other programs rely on them. */
export const exit = { done: 0, issues: 1, usage: 2 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** Where a command writes; passed in, so that it knows nothing of the process it runs in. */
export type Terminal = {
  readonly out: (text: string) => void;
  /** One line, without its end. */
  readonly error: (line: string) => void;
};

export type Option = {
  /** What its value is called in help; without one the option is a switch. */
  readonly value?: string;
  readonly short?: string;
  readonly about: () => string;
};

/** The values given for options, by name; a switch that is on is ''. */
export type Values = ReadonlyMap<string, string>;

export type Command = {
  readonly name: string;
  readonly about: () => string;
  readonly options: Readonly<Record<string, Option>>;
  /** Runs on one project file; resolves to the exit code, rejects with {@link UsageError}. */
  readonly run: (file: string, values: Values, terminal: Terminal) => Promise<ExitCode>;
};

/** The caller asked for what cannot be done; the message says in a sentence what to do instead. */
export class UsageError extends Error {}

/** The value of an option that must be one of a few. */
export function choice<T extends string>(
  values: Values,
  option: string,
  choices: readonly T[],
): T | undefined {
  const given = values.get(option);
  if (given === undefined) return undefined;
  const found = choices.find((name) => name === given);
  if (found !== undefined) return found;
  const listed = choices.join(', ');
  throw new UsageError(m.cli_no_choice({ given, option: `--${option}`, choices: listed }));
}
