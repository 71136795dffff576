import { MultiDirectedGraph } from 'graphology';
import type { ActorKind, ConceptKind, Project } from '../model/schema.ts';
import type { StatementTable } from '../model/statements.ts';
import type { View } from '../model/view.ts';
import { filterRows } from './filter.ts';
import { membershipLines } from './memberships.ts';
import type { ProjectedEdge } from './projection.ts';
import { projections } from './projections.ts';
import { rollUp } from './rollUp.ts';

export type NodeAttributes = {
  readonly name: string;
  readonly type: 'actor' | 'concept';
  readonly kind: ActorKind | ConceptKind;
  /** Statements drawn that it makes, and that are about it. */
  given: number;
  received: number;
  /** Takes no stance in this picture and receives none: there for a membership line. */
  readonly contextOnly: boolean;
};

export type EdgeAttributes = {
  readonly stance: string;
  /** -1 to 1. */
  readonly polarity: number;
  /** Number of statements: the length of `rows`. */
  readonly count: number;
  /** Rows of the statement table, ascending. */
  readonly rows: Uint32Array;
  /** How many of the statements are imputed to the speaker by somebody else. */
  readonly ascribed: 'none' | 'some' | 'all';
};

/** A projection of the statements that pass the filters: thrown away and rebuilt, never edited. */
export type Network = {
  /** Entities by id, in the order of the project; edges by {@link edgeKey}. */
  readonly graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
  /** Rows that pass the filters: those drawn as edges and `selfRows`. */
  readonly rows: Uint32Array;
  /** Rows whose speaker and target are the same entity, after roll-up: counted but not drawn. */
  readonly selfRows: Uint32Array;
  /** Ids of drawn members and groups; empty where the view shows no memberships. */
  readonly memberships: readonly { readonly member: string; readonly group: string }[];
};

/** The part of a view that decides what its network holds. */
export type NetworkView = Pick<View, 'projection' | 'rollUp' | 'filters'> & {
  readonly appearance: Pick<View['appearance'], 'memberships'>;
};

/** The key of the edge for a stance between two entities; ids hold no U+0000. */
export function edgeKey(source: string, target: string, stance: string): string {
  return `${source}\u0000${target}\u0000${stance}`;
}

/**
 * What a view shows of a project: filters, then roll-up, then projection. Counts do not depend on the
 * order of the statements. Linear in the rows; only what is drawn becomes part of the graph.
 */
export function buildNetwork(project: Project, table: StatementTable, view: NetworkView): Network {
  const rows = filterRows(table, project, view.filters);
  const representative = rollUp(table, view.rollUp);
  const { edges, selfRows } = projections[view.projection]({ table, rows, representative });
  const drawn = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const { memberships, context } = view.appearance.memberships
    ? membershipLines(table, representative, drawn, view.filters.hiddenKinds)
    : { memberships: [], context: [] };

  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const idOf = (entity: number) => table.entities[entity]!.id;
  for (const entity of [...drawn, ...context].sort((a, b) => a - b)) {
    const { id, name, kind } = table.entities[entity]!;
    const type = entity < table.actors.length ? 'actor' : 'concept';
    const contextOnly = !drawn.has(entity);
    graph.addNode(id, { name, type, kind, given: 0, received: 0, contextOnly });
  }
  for (const edge of edges) addEdge(graph, edge, table);
  return {
    graph,
    rows,
    selfRows,
    memberships: memberships.map(({ member, group }) => ({
      member: idOf(member),
      group: idOf(group),
    })),
  };
}

/** Statements given and received by the busiest entity: what sizes are measured by; 0 for none. */
export function busiest({ graph }: Network): number {
  return graph.reduceNodes((most, _id, { given, received }) => Math.max(most, given + received), 0);
}

function addEdge(graph: Network['graph'], edge: ProjectedEdge, table: StatementTable): void {
  const source = table.entities[edge.source]!.id;
  const target = table.entities[edge.target]!.id;
  const { stance, polarity, rows } = edge;
  const count = rows.length;
  const ascribed = ascribedOf(rows, table.ascribed);
  const key = edgeKey(source, target, stance);
  graph.addDirectedEdgeWithKey(key, source, target, { stance, polarity, count, rows, ascribed });
  graph.getNodeAttributes(source).given += count;
  graph.getNodeAttributes(target).received += count;
}

function ascribedOf(rows: Uint32Array, ascribed: Uint8Array): EdgeAttributes['ascribed'] {
  let count = 0;
  for (const row of rows) count += ascribed[row]!;
  if (count === 0) return 'none';
  return count === rows.length ? 'all' : 'some';
}
