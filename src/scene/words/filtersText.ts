import { normFormulas, projectionFormula } from '../../graph/formulas.ts';
import { m } from '../../messages/compiled/messages.js';
import { kindName } from '../../model/kindName.ts';
import { shownDate } from '../../model/shownDate.ts';
import type { StatementTable } from '../../model/statements.ts';
import type { Filters, View } from '../../model/view.ts';
import { focusScope, focusText } from './focusText.ts';

/**
 * What a view draws of a project other than stated stances, and what it leaves out, in one line for the
 * foot of a picture; empty where it draws these and leaves out nothing. Hidden stances and documents that the project does not have are not mentioned.
 */
export function filtersText(
  view: Pick<View, 'filters' | 'rollUp' | 'focus' | 'projection' | 'counting'>,
  table: StatementTable,
): string {
  const { filters, rollUp } = view;
  const { stances, documents, entities } = table;
  const focus = focusScope(table, view);
  const hiddenStances = stances.filter(({ id }) => filters.hiddenStances.includes(id));
  const kinds = new Set(entities.map(({ kind }) => kind));
  const hiddenKinds = filters.hiddenKinds.filter((kind) => kinds.has(kind));
  const without = [...hiddenStances.map(({ label }) => label), ...hiddenKinds.map(kindName)].map(
    (name) => m.scene_sentence_quoted({ name }),
  );
  const shown = documents.filter(({ id }) => !filters.hiddenDocuments.includes(id)).length;
  const { text, leastConfidence, ascription } = filters;
  const parts = [
    ...(without.length > 0 ? [m.scene_filters_without({ list: without.join(', ') })] : []),
    ...(shown < documents.length
      ? [m.scene_filters_documents({ shown, all: documents.length })]
      : []),
    ...datesText(filters),
    ...(text.trim() ? [m.scene_filters_text({ text: text.trim() })] : []),
    ...(leastConfidence > 0 ? [m.scene_filters_confidence({ least: leastConfidence })] : []),
    ...(ascription === 'own' ? [m.scene_filters_own()] : []),
    ...(ascription === 'ascribed' ? [m.scene_filters_ascribed()] : []),
    ...(focus ? [m.scene_filters_focus({ where: focusText(focus) })] : []),
    ...(rollUp === 'person' ? [] : [m.scene_filters_roll_up({ level: rollUp })]),
    ...leastText(view),
  ];
  const filtered = parts.length > 0 ? [m.scene_filters({ list: parts.join(' · ') })] : [];
  return [...projectionText(view), ...filtered].join(' · ');
}

/** What is drawn where it is not the stances as they are stated, and by which norm. */
function projectionText({ projection, counting }: Pick<View, 'projection' | 'counting'>) {
  if (projection === 'stances') return [];
  const drawn = projectionFormula(projection, counting).name();
  const { norm } = counting;
  return norm === 'none'
    ? [drawn]
    : [m.scene_filters_norm({ drawn, norm: normFormulas[norm].name() })];
}

/** The least that actors and lines of a projection must have to be drawn. */
function leastText({ projection, counting }: Pick<View, 'projection' | 'counting'>) {
  if (projection === 'stances') return [];
  const { leastStatements, leastWeight } = counting;
  return [
    ...(leastStatements > 1 ? [m.scene_filters_least_statements({ least: leastStatements })] : []),
    ...(leastWeight > 0 ? [m.scene_filters_least_weight({ least: leastWeight })] : []),
  ];
}

function datesText({ from, to }: Filters): readonly string[] {
  if (from !== null && to !== null)
    return [m.scene_filters_dates({ from: shownDate(from), to: shownDate(to) })];
  if (from !== null) return [m.scene_filters_from({ from: shownDate(from) })];
  return to === null ? [] : [m.scene_filters_to({ to: shownDate(to) })];
}
