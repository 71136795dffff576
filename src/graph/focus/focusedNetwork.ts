import { MultiDirectedGraph } from 'graphology';
import type { Project } from '../../model/schema.ts';
import type { StatementTable } from '../../model/statements.ts';
import type { View } from '../../model/view.ts';
import { membershipLines } from '../memberships.ts';
import {
  buildNetwork,
  type EdgeAttributes,
  type Network,
  type NetworkView,
  type NodeAttributes,
} from '../network.ts';
import { windowOf } from '../projections/basis.ts';
import { rollUp, speakerOf } from '../rollUp.ts';
import { neighbourhood } from './neighbourhood.ts';

/** The part of a view that decides what a focus leaves of a network. */
export type FocusView = Pick<View, 'focus' | 'rollUp'> & {
  readonly filters: Pick<View['filters'], 'hiddenKinds'>;
  readonly appearance: Pick<View['appearance'], 'memberships'>;
};

/**
 * Whom a view is focused on, as its picture counts them: indices of entities, each once, in the order of
 * the focus. Ids that the project does not have focus on nothing; empty where all is shown.
 */
export function focusedEntities(
  table: StatementTable,
  { focus, rollUp: level }: Pick<View, 'focus' | 'rollUp'>,
): readonly number[] {
  if (focus.ids.length === 0) return [];
  const representative = rollUp(table, level);
  const known = focus.ids.flatMap((id) => table.entityIndex.get(id) ?? []);
  return [...new Set(known.map((entity) => representative[entity]!))];
}

/** What a view shows of a project, its focus included: see {@link buildNetwork}. */
export function viewedNetwork(
  project: Project,
  table: StatementTable,
  view: NetworkView & FocusView,
): Network {
  return focusedNetwork(buildNetwork(project, table, view), table, view);
}

/**
 * The part of a network that a view is focused on: the entities within its steps, the edges among them
 * and their statements; the network itself where there is no focus. Edges and what each entity gives and
 * receives stay as they are, so that sizes and weights do. Of pairs of actors the rows are all that the
 * actors say. What was counted is told of the part, what was left out of the counting is not.
 */
export function focusedNetwork(network: Network, table: StatementTable, view: FocusView): Network {
  const entities = focusedEntities(table, view);
  if (entities.length === 0) return network;
  const { graph } = network;
  const representative = rollUp(table, view.rollUp);
  const ids = entities.map((entity) => table.entities[entity]!.id);
  const links = graph.mapEdges((_key, _edge, source, target) => ({ source, target }));
  const reached = neighbourhood(links, ids, view.focus.steps);
  const drawn = new Set<number>();
  for (const id of reached.keys()) if (graph.hasNode(id)) drawn.add(table.entityIndex.get(id)!);
  const { memberships, context } = view.appearance.memberships
    ? membershipLines(table, representative, drawn, view.filters.hiddenKinds)
    : { memberships: [], context: [] };

  const part = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const idOf = (entity: number) => table.entities[entity]!.id;
  const between = new Set(context);
  graph.forEachNode((id, attributes) => {
    const entity = table.entityIndex.get(id)!;
    if (drawn.has(entity)) part.addNode(id, attributes);
    else if (between.has(entity)) part.addNode(id, { ...attributes, contextOnly: true });
  });
  graph.forEachEdge((key, attributes, source, target) => {
    if (reached.has(source) && reached.has(target))
      part.addDirectedEdgeWithKey(key, source, target, attributes);
  });
  const ofPairs = isOfPairs(network);
  const isDrawn = (row: number) =>
    drawn.has(speakerOf(table, representative, row)) &&
    (ofPairs || drawn.has(representative[table.target[row]!]!));
  const rows = network.rows.filter(isDrawn);
  const selfRows = network.selfRows.filter(isDrawn);
  return {
    ...network,
    graph: part,
    rows,
    selfRows,
    memberships: memberships.map(({ member, group }) => ({
      member: idOf(member),
      group: idOf(group),
    })),
    counted: { ...network.counted, ...countedIn(part, table, representative, rows, ofPairs) },
    isolates: network.isolates.filter((id) => reached.has(id)),
  };
}

function isOfPairs({ counted: { projection } }: Network): boolean {
  return projection !== 'stances' && projection !== 'positions';
}

/** How much was counted in a part of a network, and when it was said. */
function countedIn(
  graph: Network['graph'],
  table: StatementTable,
  representative: Uint32Array,
  rows: Uint32Array,
  ofPairs: boolean,
): Pick<Network['counted'], 'rows' | 'actors' | 'concepts' | 'firstDay' | 'lastDay'> {
  if (ofPairs) {
    const speakers = graph.filterNodes((_id, { given }) => given > 0);
    const about = rows.filter((row) => table.target[row]! >= table.actors.length);
    return {
      rows: speakers.reduce((sum, id) => sum + graph.getNodeAttribute(id, 'given'), 0),
      actors: speakers.length,
      concepts: new Set(Array.from(about, (row) => representative[table.target[row]!]!)).size,
      ...windowOf(about, table),
    };
  }
  const [sources, targets] = [new Set<string>(), new Set<string>()];
  const counted: number[] = [];
  graph.forEachEdge((_key, edge, source, target) => {
    sources.add(source);
    targets.add(target);
    for (const row of edge.rows) counted.push(row);
  });
  return {
    rows: counted.length,
    actors: sources.size,
    concepts: targets.size,
    ...windowOf(Uint32Array.from(counted), table),
  };
}
