import { m } from '../../messages/compiled/messages.js';
import { getLocale } from '../../messages/compiled/runtime.js';
import { kindName } from '../../model/kindName.ts';
import type { Document } from '../../model/schema.ts';
import { shownDate } from '../../model/shownDate.ts';
import type { StatementTable } from '../../model/statements.ts';
import type { Filters } from '../../model/view.ts';
import { isolated, listed } from './listed.ts';

/** At most so many sources are named; the rest are counted. */
const mostNamed = 3;

/**
 * What a picture rests on: the publishers of the documents that the rows come from (or else titles),
 * most statements first, and the time from the earliest document to the latest. Empty without rows.
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
  const dates = [...counts.keys()].map((document) => table.documents[document]!.date).sort();
  return { source: m.credits_source({ list }), date: period(dates[0]!, dates.at(-1)!) };
}

/** What filters leave out, in words; empty where they leave nothing out. */
export function filtersInWords(filters: Filters, table: StatementTable): string {
  const hidden = new Set(filters.hiddenStances);
  const documents = table.documents.filter(({ id }) => filters.hiddenDocuments.includes(id)).length;
  const without = [
    ...table.stances.filter(({ id }) => hidden.has(id)).map(({ label }) => label),
    ...filters.hiddenKinds.map((kind) => kindName(kind)),
    ...(documents > 0 ? [m.credits_documents({ count: documents })] : []),
  ];
  const least = new Intl.NumberFormat(getLocale(), { style: 'percent' });
  const parts = [
    ...(without.length > 0 ? [m.credits_without({ list: listed(without) })] : []),
    ...timeInWords(filters),
    ...(filters.text.trim() ? [m.credits_text({ text: isolated(filters.text.trim()) })] : []),
    ...(filters.leastConfidence > 0
      ? [m.credits_confidence({ least: least.format(filters.leastConfidence) })]
      : []),
    ...(filters.ascription === 'own' ? [m.credits_own()] : []),
    ...(filters.ascription === 'ascribed' ? [m.credits_ascribed()] : []),
  ];
  return parts.length === 0 ? '' : m.credits_filters({ list: parts.join('; ') });
}

function timeInWords({ from, to }: Filters): string[] {
  if (from !== null && to !== null)
    return [m.credits_from_to({ from: shownDate(from), to: shownDate(to) })];
  if (from !== null) return [m.credits_from({ from: shownDate(from) })];
  return to === null ? [] : [m.credits_to({ to: shownDate(to) })];
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

function period(first: string, last: string): string {
  if (first === last) return shownDate(first);
  return m.credits_period({ first: shownDate(first, 'short'), last: shownDate(last, 'short') });
}
