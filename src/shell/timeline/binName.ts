import type { TimeBins } from '../../graph/time/bins.ts';
import { m } from '../../messages/compiled/messages.js';
import { dateOfDay } from '../../model/date.ts';
import { shownDate } from '../../model/shownDate.ts';
import type { Span } from './period.ts';

/** What a bin is called below the bars: its day, the Monday of its week, its month or its years. */
export function binName({ unit, edges }: TimeBins, bin: number): string {
  const date = dateOfDay(edges[bin]!);
  if (unit === 'month') return shownDate(date.slice(0, 7), 'short');
  if (unit === 'year') return shownDate(date.slice(0, 4));
  if (unit === 'day' || unit === 'week') return shownDate(date, 'short');
  return m.timeline_period({
    first: shownDate(date.slice(0, 4)),
    last: shownDate(dateOfDay(edges[bin + 1]! - 1).slice(0, 4)),
  });
}

/** First and last day of some bins; of a single day only that. */
export function spanName({ edges }: TimeBins, [first, end]: Span): string {
  const [from, to] = [dateOfDay(edges[first]!), dateOfDay(edges[end]! - 1)];
  if (from === to) return shownDate(from, 'short');
  return m.timeline_period({ first: shownDate(from, 'short'), last: shownDate(to, 'short') });
}

/** Bins to name below the bars where there is room for so many names, evenly apart from the first. */
export function namedBins(bins: number, room: number): readonly number[] {
  const names = Math.max(1, Math.min(bins, Math.floor(room)));
  const apart = Math.ceil(bins / names);
  return Array.from({ length: Math.ceil(bins / apart) }, (_, index) => index * apart);
}
