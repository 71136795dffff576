import { dateOfDay, isCalendarDate } from '../../model/date.ts';
import { findColumn, knownCell } from './sheet/columns.ts';
import type { Column } from './sheet/entries.ts';
import type { Sheet } from './sheet/sheet.ts';

const dateNames = ['date', 'datetime', 'date_time', 'vote_date', 'day', 'year'];
/** Names of columns that hold steps and counts as often as dates. */
const timeNames = ['time', 'timestamp'];

/** The dates of a table, by the codes of the cells of their column. */
export type Dates = {
  readonly column: Column;
  readonly days: readonly (string | undefined)[];
  /** Whether no cell says more than its date, such as a time of day. */
  readonly areDays: boolean;
};

/**
 * The first column by name that holds dates: more of them than other cells where it is named `date`,
 * `datetime`, `day` or `year`, nothing else where it is named `time`.
 */
export function findDates(sheet: Sheet): Dates | undefined {
  for (const name of [...dateNames, ...timeNames]) {
    const column = findColumn(sheet, [name]);
    if (!column) continue;
    const isTime = timeNames.includes(name);
    const days = column.cells.map((cell) => (isTime && isCount(cell) ? undefined : dateOf(cell)));
    const filled = column.cells.filter((cell) => knownCell(cell) !== undefined).length;
    const dated = days.filter((day) => day !== undefined).length;
    if (dated === 0 || (isTime ? dated < filled : dated * 2 <= filled)) continue;
    const areDays = column.cells.every((cell, at) => (days[at] ?? cell) === cell);
    return { column, days, areDays };
  }
  return undefined;
}

/**
 * The calendar date in a cell: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `D.M.YYYY`, a day perhaps with a time
 * behind it, or the day (UTC) of seconds since 1970 with nine or ten digits, as SNAP and KONECT give them.
 */
export function dateOf(cell: string): string | undefined {
  const day = cell.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1');
  if (isCalendarDate(day)) return day;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[T ].*)?$/.exec(cell);
  if (dotted) {
    const [date = '', month = '', year = ''] = dotted.slice(1);
    const turned = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return isCalendarDate(turned) ? turned : undefined;
  }
  if (!/^\d{9,10}(?:\.\d+)?$/.test(cell)) return undefined;
  return dateOfDay(Math.floor(Number(cell) / 86_400));
}

/** Whether a number of four digits is hardly a year. */
function isCount(cell: string): boolean {
  return /^\d{4}$/.test(cell) && (Number(cell) < 1500 || Number(cell) > 2200);
}
