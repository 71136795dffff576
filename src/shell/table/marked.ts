import { edgeKey, type Network } from '../../graph/network.ts';
import type { StatementTable } from '../../model/statements.ts';
import type { Selection } from '../../model/view.ts';
import { sourceOf, targetOf, type Counted } from '../evidence/counted.ts';

/** Whether a row stands for something that is selected. */
export type Marked = (value: number) => boolean;

/**
 * The statements that stand for what is selected: itself, those of the edge, or those by and about the
 * entity, as the picture counts them. `pictured` is what stands in the picture for the selection.
 * Undefined where nothing is selected that the network has.
 */
export function markedStatements(
  selection: Selection | null,
  pictured: Selection | null,
  { graph }: Pick<Network, 'graph'>,
  counted: Counted,
): Marked | undefined {
  if (selection?.type === 'statement') {
    const row = counted.statements.findIndex(({ id }) => id === selection.id);
    return (other) => other === row;
  }
  if (pictured?.type === 'entity') {
    const entity = counted.table.entityIndex.get(pictured.id);
    return (row) => sourceOf(counted, row) === entity || targetOf(counted, row) === entity;
  }
  if (pictured?.type !== 'edge') return undefined;
  const key = edgeKey(pictured.source, pictured.target, pictured.stance);
  if (!graph.hasEdge(key)) return undefined;
  const rows = new Set(graph.getEdgeAttribute(key, 'rows'));
  return (row) => rows.has(row);
}

/** The entities that stand for what is selected: itself, or both ends of the edge. */
export function markedEntities(
  pictured: Selection | null,
  { entityIndex }: Pick<StatementTable, 'entityIndex'>,
): Marked | undefined {
  if (pictured === null || pictured.type === 'statement') return undefined;
  const ids = pictured.type === 'entity' ? [pictured.id] : [pictured.source, pictured.target];
  const entities = ids.map((id) => entityIndex.get(id));
  return (entity) => entities.includes(entity);
}
