import type { Issue } from '../../../model/issue.ts';
import type { AssignedColumns } from './assigned.ts';
import type { AssignedStances } from './meanings.ts';
import type { Sample } from './sample.ts';

/** How a file is to be read. */
export type ReadOptions = {
  /** Which columns of a table hold what, where their names do not say so. */
  readonly columns?: AssignedColumns | undefined;
  /** Which stances words in the column of stances mean, where readers do not know them. */
  readonly stances?: AssignedStances | undefined;
};

/** Whether options say anything of a table: what is no table has nothing to be said of. */
export function isTableSaid({ columns, stances }: ReadOptions): boolean {
  return columns !== undefined || stances !== undefined;
}

/**
 * What came of reading a file, whole or not at all. A `sample` stands beside issues that people can mend
 * by saying which columns of the table hold what, or, where it has `unknown` words, what these mean.
 */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly sample?: Sample };
