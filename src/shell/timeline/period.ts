import { dateOfDay, daySpan } from '../../model/date.ts';
import type { Filters } from '../../model/view.ts';
import { binOf, type TimeBins } from '../../graph/time/bins.ts';

/** Bins that follow each other: the first, and the one after the last. */
export type Span = readonly [first: number, end: number];

/** The bins that a period touches; what lies wholly outside is brought to the nearest bin. */
export function spanOf(bins: TimeBins, { from, to }: Pick<Filters, 'from' | 'to'>): Span {
  const first = from === null ? 0 : binOf(bins, daySpan(from)[0]);
  const last = to === null ? bins.length - 1 : binOf(bins, daySpan(to)[1]);
  return [first, Math.max(first, last) + 1];
}

/** The period of some bins, open at an end of the time line. */
export function periodOf(bins: TimeBins, [first, end]: Span): Pick<Filters, 'from' | 'to'> {
  return {
    from: first === 0 ? null : dateOfDay(bins.edges[first]!),
    to: end === bins.length ? null : dateOfDay(bins.edges[end]! - 1),
  };
}

/** Whether some bins are all there are. */
export function isWhole([first, end]: Span, { length }: Pick<TimeBins, 'length'>): boolean {
  return first === 0 && end === length;
}
