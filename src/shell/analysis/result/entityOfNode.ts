import type { Actor, Concept } from '../../../model/schema.ts';
import type { StatementTable } from '../../../model/statements.ts';
import type { Subject } from '../../../state/analysis/analyses.svelte.ts';

/** Who a node of an analysis is; undefined where the project has changed and knows it no more. */
export function entityOfNode(
  { entities, entityIndex }: StatementTable,
  { ids }: Pick<Subject, 'ids'>,
  node: number,
): Actor | Concept | undefined {
  const entity = entityIndex.get(ids[node] ?? '');
  return entity === undefined ? undefined : entities[entity];
}
