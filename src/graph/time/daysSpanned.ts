import { anyDay } from '../../model/date.ts';
import type { StatementTable } from '../../model/statements.ts';

/**
 * First and last day that the dates of a project's statements may mean, as days since 1970-01-01;
 * `null` where none is dated.
 */
export function daysSpanned({
  length,
  firstDay,
  lastDay,
}: StatementTable): readonly [first: number, last: number] | null {
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < length; row++) {
    if (firstDay[row] === anyDay[0]) continue;
    first = Math.min(first, firstDay[row]!);
    last = Math.max(last, lastDay[row]!);
  }
  return first <= last ? [first, last] : null;
}
