import { edgeKey, type Network } from '../graph/network.ts';
import { rollUp } from '../graph/rollUp.ts';
import type { Project } from '../model/schema.ts';
import type { StatementTable } from '../model/statements.ts';
import type { RollUpLevel, Selection } from '../model/view.ts';

/**
 * What stands in a picture for what is selected: for a statement the edge that it is part of, and for
 * those that are rolled up those whom they count as. `null` where the project has no such thing.
 */
export function picturedSelection(
  selection: Selection | null,
  { statements }: Project,
  table: StatementTable,
  level: RollUpLevel,
): Selection | null {
  if (!selection) return null;
  const representative = rollUp(table, level);
  const idOf = (id: string) => {
    const entity = table.entityIndex.get(id);
    return entity === undefined ? undefined : table.entities[representative[entity]!]!.id;
  };
  if (selection.type === 'entity') {
    const id = idOf(selection.id);
    return id === undefined ? null : { type: 'entity', id };
  }
  const ends =
    selection.type === 'edge'
      ? { from: selection.source, to: selection.target, stance: selection.stance }
      : endsOf(
          statements.find(({ id }) => id === selection.id),
          idOf,
        );
  if (!ends) return null;
  const source = idOf(ends.from);
  const target = idOf(ends.to);
  if (source === undefined || target === undefined) return null;
  if (source === target) return { type: 'entity', id: source };
  return { type: 'edge', source, target, stance: ends.stance };
}

/**
 * The same in a derived projection, where no edge is a stated stance: the position of the speaker on the
 * target, or among pairs of actors the speaker.
 */
export function drawnSelection(
  selection: Selection | null,
  { graph, counted }: Network,
): Selection | null {
  if (selection?.type !== 'edge' || counted.projection === 'stances') return selection;
  const { source, target, stance } = selection;
  if (graph.hasEdge(edgeKey(source, target, stance))) return selection;
  const drawn =
    graph.hasNode(source) && graph.hasNode(target) ? graph.edges(source, target)[0] : undefined;
  if (drawn === undefined) return { type: 'entity', id: source };
  return { ...selection, stance: graph.getEdgeAttribute(drawn, 'stance') };
}

/** The ends of a statement; who rises counts for the group that it is made for, as in `speakerOf`. */
function endsOf(
  statement: Project['statements'][number] | undefined,
  idOf: (id: string) => string | undefined,
) {
  if (!statement) return undefined;
  const { speaker, speaksFor = speaker, target, stance } = statement;
  return { from: idOf(speaker) === speaker ? speaker : speaksFor, to: target, stance };
}
