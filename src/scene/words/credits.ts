import { m } from '../../messages/compiled/messages.js';
import type { Document } from '../../model/schema.ts';
import { shownDate } from '../../model/shownDate.ts';
import type { StatementTable } from '../../model/statements.ts';
import { listed } from './listed.ts';

/** At most so many sources are named; the rest are counted. */
const mostNamed = 3;

/**
 * What a picture rests on: the publishers of the documents that the rows come from (or else titles),
 * most statements first, and the time from the earliest document to the latest that has a date. Empty
 * without rows.
 */
export function creditsOf(
  table: StatementTable,
  rows: Uint32Array,
): { readonly source: string; readonly date: string } {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const document = table.document[row]!;
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  if (counts.size === 0) return { source: '', date: '' };
  const names = new Map<string, number>();
  for (const [document, count] of counts) {
    const name = sourceName(table, table.documents[document]!);
    names.set(name, (names.get(name) ?? 0) + count);
  }
  const ranked = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = ranked.slice(0, mostNamed).map(([name]) => name);
  const more = ranked.length - named.length;
  const list = listed(more > 0 ? [...named, m.credits_more({ count: more })] : named);
  const dates = [...counts.keys()]
    .flatMap((document) => table.documents[document]!.date ?? [])
    .sort();
  return { source: m.credits_source({ list }), date: period(dates[0], dates.at(-1)) };
}

/** A document is known by who published it, a comment by what it comments on. */
function sourceName(
  { entityIndex, entities, documents }: StatementTable,
  document: Document,
): string {
  const seen = new Set<string>();
  let known: Document | undefined = document;
  while (known && !known.publisher && known.replyTo !== undefined && !seen.has(known.id)) {
    seen.add(known.id);
    const { replyTo }: Document = known;
    known = documents.find(({ id }) => id === replyTo);
  }
  const publisher = entityIndex.get(known?.publisher ?? '');
  return publisher === undefined ? document.title : entities[publisher]!.name;
}

function period(first: string | undefined, last: string | undefined): string {
  if (first === undefined) return '';
  if (first === last) return shownDate(first);
  return m.credits_period({ first: shownDate(first, 'short'), last: shownDate(last, 'short') });
}
