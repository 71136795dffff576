import { anyDay } from '../../model/date.ts';
import type { StatementTable } from '../../model/statements.ts';
import { daysSpanned } from './daysSpanned.ts';

/** Units of the calendar, from the finest. */
export const timeUnits = ['day', 'week', 'month', 'year', 'decade', 'century'] as const;

export type TimeUnit = (typeof timeUnits)[number];

/** The most days that one of a unit has: so far from its first day on, the next one has begun. */
const longest: Readonly<Record<TimeUnit, number>> = {
  day: 1,
  week: 7,
  month: 31,
  year: 366,
  decade: 3653,
  century: 36_525,
};

/** The shortest length, in days, of what a date means that is no more exact than a unit. */
const shortest: Readonly<Record<TimeUnit, number>> = { ...longest, month: 28, year: 365 };

/** How many bins are still told apart in a strip as wide as a small window. */
const mostBins = 120;

/**
 * The finest unit of which at most 120 cover all dated statements of a project, but none finer than
 * the most exact of its dates: where only years are known there are no months. Without dates, `day`.
 */
export function timeUnitOf(table: StatementTable): TimeUnit {
  const span = daysSpanned(table);
  if (!span) return 'day';
  let exact = Infinity;
  for (let row = 0; row < table.length; row++)
    if (table.firstDay[row] !== anyDay[0])
      exact = Math.min(exact, table.lastDay[row]! - table.firstDay[row]! + 1);
  const known = timeUnits.filter((unit) => unit === 'day' || shortest[unit] <= exact);
  const finest = timeUnits.indexOf(known.at(-1)!);
  const fit = timeUnits
    .slice(finest)
    .find((unit) => (span[1] - firstDayOf(unit, span[0]) + 1) / shortest[unit] <= mostBins);
  return fit ?? 'century';
}

/** First day of the unit that a day lies in: weeks begin on Monday, centuries in years such as 1900. */
export function firstDayOf(unit: TimeUnit, day: number): number {
  if (unit === 'day') return day;
  // 1970-01-01 was a Thursday.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const date = new Date(day * 86_400_000);
  const years = { month: 1, year: 1, decade: 10, century: 100 }[unit];
  const year = Math.floor(date.getUTCFullYear() / years) * years;
  const month = unit === 'month' ? date.getUTCMonth() : 0;
  return new Date(0).setUTCFullYear(year, month, 1) / 86_400_000;
}

/** First day of the unit after the one that begins with a day. */
export function nextFirstDay(unit: TimeUnit, firstDay: number): number {
  return firstDayOf(unit, firstDay + longest[unit]);
}
