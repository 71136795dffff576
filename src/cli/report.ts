import { m } from '../messages/compiled/messages.js';
import { printable, shownValue, type Issue } from '../model/issue.ts';
import type { Terminal } from './options/command.ts';

/** Prints one line an issue on stderr: `file:path: message: value`, for the file as a whole `file: …`. */
export function reportIssues(file: string, issues: readonly Issue[], terminal: Terminal): void {
  for (const { path, message, value, line } of issues) {
    const place = path === '' ? file : `${file}:${path}`;
    const shown = value === undefined || value === file ? '' : `: ${shownValue(value)}`;
    const issue = `${place}: ${message}${shown}`;
    // A syntax error has its line in the message and the path already.
    const full =
      line === undefined || path.startsWith(`${line}:`) ? issue : m.cli_line({ issue, line });
    terminal.error(printable(full));
  }
}

/** Issues for `--json`: values that are no plain value are named by their kind. */
export function issuesJson(issues: readonly Issue[]): readonly object[] {
  return issues.map(({ value, ...issue }) => {
    const isPlain = value === null || typeof value !== 'object';
    return { ...issue, value: isPlain ? (value ?? null) : shownValue(value) };
  });
}

export function printJson(value: unknown, terminal: Terminal): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
