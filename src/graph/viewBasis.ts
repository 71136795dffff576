import { anyDay, dateOfDay } from '../model/date.ts';
import type { View } from '../model/view.ts';
import type { Network } from './network.ts';

/**
 * What the edges of a view's network rest on, for a file: what was counted and how, the window that was
 * asked for, and the dates of what was counted in it, null where there are none.
 */
export function viewBasis(
  { counted, selfRows, isolates }: Network,
  { rollUp, filters, focus }: Pick<View, 'rollUp' | 'filters' | 'focus'>,
) {
  const { firstDay, lastDay, ...basis } = counted;
  const dateOf = (day: number | null) =>
    day === null || day === anyDay[0] || day === anyDay[1] ? null : dateOfDay(day);
  return {
    ...basis,
    rollUp,
    ...(focus.ids.length > 0 && { focus }),
    from: filters.from,
    to: filters.to,
    firstDate: dateOf(firstDay),
    lastDate: dateOf(lastDay),
    selfStatements: selfRows.length,
    isolates: isolates.length,
  };
}
