import { getLocale } from '../../messages/compiled/runtime.js';
import { directionOf } from '../text/direction.ts';

/** Names as a list in the language of the reader: "Norland, Sudland and Westland". */
export function listed(names: readonly string[]): string {
  const locale = getLocale();
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(
    names.map(isolated),
  );
}

/** A name from right to left keeps its own direction inside a sentence that runs the other way. */
export function isolated(name: string): string {
  return directionOf(name) === 'rtl' ? `\u2068${name}\u2069` : name;
}
