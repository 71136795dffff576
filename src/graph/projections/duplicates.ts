import { anyDay, dateOfDay, daySpan, isoWeekOfDay } from '../../model/date.ts';
import type { StatementTable } from '../../model/statements.ts';
import type { Counting } from '../../model/view.ts';

/**
 * Within what the same stance of a speaker on a target counts once: a number from 0 for every
 * document, equal for documents of the same week, month ...; `undefined` where all count. A statement's
 * time is its document's date, its first day where the date is a month or a year. Weeks are ISO weeks
 * of their year; all that is undated is of one time. The Discourse Network Analyzer takes the number of a week or month alone, so that
 * January 2009 and January 2010 are one; `dnaCompatible` does so too.
 */
export function periodsOf(
  { documents }: Pick<StatementTable, 'documents'>,
  { duplicates, dnaCompatible }: Pick<Counting, 'duplicates' | 'dnaCompatible'>,
): Uint32Array | undefined {
  if (duplicates === 'all') return undefined;
  const numbers = new Map<string, number>();
  return Uint32Array.from(documents, ({ date }, document) => {
    const name = nameOf(daySpan(date)[0], document, duplicates, dnaCompatible);
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
}

function nameOf(
  day: number,
  document: number,
  rule: Exclude<Counting['duplicates'], 'all'>,
  withoutYear: boolean,
): string {
  if (rule === 'range') return '';
  if (rule === 'document') return String(document);
  if (day === anyDay[0]) return 'undated';
  if (rule === 'week') {
    const { year, week } = isoWeekOfDay(day);
    return withoutYear ? String(week) : `${year} ${week}`;
  }
  const [year = '', month = ''] = dateOfDay(day).split('-');
  if (rule === 'year') return year;
  return withoutYear ? month : `${year} ${month}`;
}

/** The rows by the first day of their date, then as they stand. */
export function byDate(
  rows: Uint32Array,
  { firstDay }: Pick<StatementTable, 'firstDay'>,
): Uint32Array {
  const earliest = rows.reduce((least, row) => Math.min(least, firstDay[row]!), Infinity);
  const keys = Float64Array.from(
    rows,
    (row, place) => (firstDay[row]! - earliest) * rows.length + place,
  );
  keys.sort();
  return Uint32Array.from(keys, (key) => rows[key % rows.length]!);
}
