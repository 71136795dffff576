import { m } from '../../../messages/compiled/messages.js';
import type { Issue, Result } from '../../../model/issue.ts';
import { mostIssues } from '../../../model/project.ts';

/** What is wrong with the rows of a table, the first {@link mostIssues} of it. */
export class Faults {
  readonly #issues: Issue[] = [];
  readonly #file: string;

  /** @param file name that goes before each place, for a table that accompanies another */
  constructor(file = '') {
    this.#file = file && `${file}:`;
  }

  get some(): boolean {
    return this.#issues.length > 0;
  }

  /** Notes a fault at a line of the file, counted from 1, in a column or in the row as a whole. */
  add(line: number, column: string, message: string, value?: unknown): void {
    if (this.#issues.length < mostIssues)
      this.#issues.push({ path: `${this.#file}${line}:${column}`, line, message, value });
    else if (this.#issues.length === mostIssues)
      this.#issues.push({
        path: '',
        message: m.model_more_issues({ count: mostIssues }),
        value: undefined,
      });
  }

  /** The value where nothing is wrong, else all that is. */
  resultOf<T>(value: T): Result<T> {
    return this.some ? { ok: false, issues: this.#issues } : { ok: true, value };
  }
}
