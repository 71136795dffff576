import { focusedEntities } from '../../graph/focus/focusedNetwork.ts';
import { m } from '../../messages/compiled/messages.js';
import type { StatementTable } from '../../model/statements.ts';
import type { View } from '../../model/view.ts';
import { listed } from './listed.ts';

/** Whom a picture is focused on, and how far round them it shows. */
export type FocusScope = {
  /** In the order of the focus; at least one. */
  readonly names: readonly string[];
  readonly steps: View['focus']['steps'];
};

/** At most so many are named; the rest are counted. */
const mostNamed = 3;

/** The focus of a view by names; `undefined` where the view shows all. */
export function focusScope(
  table: StatementTable,
  view: Pick<View, 'focus' | 'rollUp'>,
): FocusScope | undefined {
  const names = focusedEntities(table, view).map((entity) => table.entities[entity]!.name);
  return names.length > 0 ? { names, steps: view.focus.steps } : undefined;
}

/** Whom it is on: "Norland, Sudland and 3 others". */
export function focusNames({ names }: FocusScope): string {
  if (names.length <= mostNamed) return listed(names);
  const named = names.slice(0, mostNamed - 1);
  return listed([...named, m.scene_focus_more({ count: names.length - named.length })]);
}

/** Where it is, in the middle of a sentence: "within one step of Norland". */
export function focusText(scope: FocusScope): string {
  return m.scene_focus({ steps: scope.steps, who: focusNames(scope) });
}
