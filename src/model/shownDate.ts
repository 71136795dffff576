import { m } from '../messages/compiled/messages.js';
import { getLocale } from '../messages/compiled/runtime.js';

/** Plain English is written with the day before the month, as most of its readers do. */
const formatLocale = { en: 'en-GB' } as const;

/** Making one takes longer than all the dates of a page. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, parts]);
  let format = formats.get(key);
  if (!format) {
    const options = { ...parts, calendar: 'gregory', timeZone: 'UTC' };
    formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  }
  return format;
}

/**
 * A calendar date as people write it in the language of the reader, no more exact than it is:
 * "14 September 2011", "September 2011", "2011"; with `short`, "14 Sept 2011". The same in any zone.
 * Without a date it says so.
 */
export function shownDate(date: string | undefined, month: 'long' | 'short' = 'long'): string {
  if (date === undefined) return m.model_undated();
  const [year = '', monthOfYear, day] = date.split('-');
  const parts = {
    year: 'numeric',
    ...(monthOfYear !== undefined && { month }),
    ...(day !== undefined && { day: 'numeric' as const }),
  } as const;
  const locale = getLocale();
  const time = new Date(0).setUTCFullYear(
    Number(year),
    Number(monthOfYear ?? 1) - 1,
    Number(day ?? 1),
  );
  return formatOf(formatLocale[locale] ?? locale, parts).format(time);
}
