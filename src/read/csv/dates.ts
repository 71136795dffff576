import { dateOfDay, isCalendarDate } from '../../model/date.ts';
import { findColumn, knownCell } from './sheet/columns.ts';
import type { Column } from './sheet/entries.ts';
import type { Sheet } from './sheet/sheet.ts';

/** Names of columns that hold dates and nothing else. */
const strictNames = [
  'date',
  'datetime',
  'date_time',
  'vote_date',
  'voting_date',
  'meeting_date',
  'action_date',
  'division_date',
];
const dateNames = [...strictNames, 'day', 'year'];
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
 * The first column by name that holds dates: any that is named `date` or `datetime`, whatever its cells;
 * more dates than other cells where it is named `day` or `year`, nothing else where it is named `time`.
 */
export function findDates(sheet: Sheet): Dates | undefined {
  for (const name of [...dateNames, ...timeNames]) {
    const column = findColumn(sheet, [name]);
    if (!column) continue;
    const isTime = timeNames.includes(name);
    const dateOf = dateReader(column.cells);
    const days = column.cells.map((cell) => (isTime && isCount(cell) ? undefined : dateOf(cell)));
    const filled = column.cells.filter((cell) => knownCell(cell) !== undefined).length;
    const dated = days.filter((day) => day !== undefined).length;
    const areDates = strictNames.includes(name)
      ? filled > 0
      : isTime
        ? dated > 0 && dated === filled
        : dated * 2 > filled;
    if (!areDates) continue;
    const areDays = column.cells.every((cell, at) => (days[at] ?? cell) === cell);
    return { column, days, areDays };
  }
  return undefined;
}

/** Reads the calendar date in a cell, if one is in it. */
export type DateReader = (cell: string) => string | undefined;

/**
 * Reads the dates of a column: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` with dashes, slashes, dots or nothing
 * between, `D.M.YYYY`, an English month with day and year, each perhaps with a time behind it, or the day
 * (UTC) of seconds since 1970 with nine or ten digits, as SNAP and KONECT give them, or of milliseconds.
 * Whether 4/5/2011 is a day of April or of May is told by others in the column: without one that can be
 * only one of them, it is no date.
 */
export function dateReader(cells: Iterable<string>): DateReader {
  let [isDayFirst, isMonthFirst] = [false, false];
  for (const cell of cells) {
    const [first = 0, second = 0] = slashed.exec(cell)?.slice(1).map(Number) ?? [];
    isDayFirst ||= first > 12;
    isMonthFirst ||= second > 12;
  }
  return (cell) => {
    const parts = slashed.exec(cell);
    if (!parts) return dateOf(cell);
    if (isDayFirst === isMonthFirst) return undefined;
    const [first = '', second = '', year = ''] = parts.slice(1);
    return isDayFirst ? calendarDate(year, second, first) : calendarDate(year, first, second);
  };
}

const timeOfDay = '(?:[T ,].*)?';
const slashed = new RegExp(`^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})${timeOfDay}$`);
const dotted = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${timeOfDay}$`);
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${timeOfDay}$`);
const dayAndMonth = /^(\d{1,2})\.?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const monthAndDay = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The date in a cell that needs no other to be understood. */
function dateOf(cell: string): string | undefined {
  if (isCalendarDate(cell)) return cell;
  const [, year = '', , month = '', day = ''] = yearFirst.exec(cell) ?? [];
  if (year) return calendarDate(year, month, day);
  const german = dotted.exec(cell);
  if (german) return calendarDate(german[3]!, german[2]!, german[1]!);
  const british = dayAndMonth.exec(cell);
  if (british) return calendarDate(british[3]!, monthOf(british[2]!), british[1]!);
  const american = monthAndDay.exec(cell);
  if (american) return calendarDate(american[3]!, monthOf(american[1]!), american[2]!);
  if (/^\d{8}$/.test(cell) && !isCount(cell.slice(0, 4)))
    return calendarDate(cell.slice(0, 4), cell.slice(4, 6), cell.slice(6));
  if (/^\d{9,10}(?:\.\d+)?$/.test(cell)) return dateOfDay(Math.floor(Number(cell) / 86_400));
  return /^\d{12,13}$/.test(cell) ? dateOfDay(Math.floor(Number(cell) / 86_400_000)) : undefined;
}

/** The number of an English month, in full or by its first three letters; no month of another word. */
function monthOf(word: string): string {
  const lower = word.toLowerCase();
  const at = months.findIndex((month) => month === lower || month.slice(0, 3) === lower);
  return String(lower === 'sept' ? 9 : at + 1);
}

function calendarDate(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}

/** Whether a number of four digits is hardly a year. */
function isCount(cell: string): boolean {
  return /^\d{4}$/.test(cell) && (Number(cell) < 1500 || Number(cell) > 2200);
}
