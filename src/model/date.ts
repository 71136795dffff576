/**
 * Whether `text` is an ISO 8601 calendar date that exists: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * (proleptic Gregorian calendar).
 */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** What a date that is unknown may mean: any day, in numbers that fit a column of 32 bits. */
export const anyDay = [-0x8000_0000, 0x7fff_ffff] as const;

/**
 * First and last day, as days since 1970-01-01 UTC, that a calendar date may mean; {@link anyDay}
 * where there is none.
 */
export function daySpan(date: string | undefined): readonly [first: number, last: number] {
  if (date === undefined) return anyDay;
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (month === undefined) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (day === undefined)
    return [dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month))];
  const only = dayNumber(year, month, day);
  return [only, only];
}

/** The calendar date `YYYY-MM-DD` of a number of days since 1970-01-01 UTC. */
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The ISO 8601 calendar week of a day, given as days since 1970-01-01: the week from Monday to Sunday
 * belongs to the year that its Thursday lies in.
 */
export function isoWeekOfDay(day: number): { readonly year: number; readonly week: number } {
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7;
  const thursday = day - weekday + 3;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

function daysInMonth(year: number, month: number): number {
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}
