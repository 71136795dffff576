import { edgeKey, type Network } from '../graph/network.ts';
import type { Project } from '../model/schema.ts';
import type { StatementTable } from '../model/statements.ts';
import type { Selection } from '../model/view.ts';

/**
 * Whether what is selected can be seen: `outside` where only the focus leaves it out, `hidden` where
 * filters do, `unknown` where the project has no such thing.
 */
export type SelectionState = 'none' | 'shown' | 'outside' | 'hidden' | 'unknown';

/** Networks of one project, each part of the next: what is drawn, what filters leave, all of it. */
type Networks = Readonly<Record<'network' | 'filtered' | 'whole', Network>>;

/** Where the selection stands among what is drawn, filtered, and known. */
export function selectionState(
  selection: Selection | null,
  { network, filtered, whole }: Networks,
  { statements }: Project,
  table: StatementTable,
): SelectionState {
  if (!selection) return 'none';
  const isIn = ({ graph, rows }: Network) => {
    if (selection.type === 'entity') return graph.hasNode(selection.id);
    if (selection.type === 'edge')
      return graph.hasEdge(edgeKey(selection.source, selection.target, selection.stance));
    return rows.includes(statements.findIndex(({ id }) => id === selection.id));
  };
  if (isIn(network)) return 'shown';
  if (isIn(filtered)) return 'outside';
  // An entity without statements, or one that the roll-up counts as another.
  const isKnown = selection.type === 'entity' && table.entityIndex.has(selection.id);
  return isKnown || isIn(whole) ? 'hidden' : 'unknown';
}
