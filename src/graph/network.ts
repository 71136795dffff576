import { MultiDirectedGraph } from 'graphology';
import type { ActorKind, ConceptKind, Project, Stance } from '../model/schema.ts';
import type { StatementTable } from '../model/statements.ts';
import { defaultView, type View } from '../model/view.ts';
import { filterRows } from './filter.ts';
import { membershipLines } from './memberships.ts';
import type { Basis, ProjectedEdge } from './projection.ts';
import { projections } from './projections.ts';
import { rollUp } from './rollUp.ts';

export type NodeAttributes = {
  readonly name: string;
  readonly type: 'actor' | 'concept';
  readonly kind: ActorKind | ConceptKind;
  /** Statements counted that it makes, and that are about it. */
  given: number;
  received: number;
  /** Takes no stance in this picture and receives none: there for a membership line. */
  readonly contextOnly: boolean;
};

export type EdgeAttributes = {
  readonly stance: string;
  /** -1 to 1. */
  readonly polarity: number;
  /** What the projection computed for it: of stated stances the number of statements. */
  readonly weight: number;
  /** False where it joins two actors that do not speak of each other; which end is its source says nothing. */
  readonly directed: boolean;
  /** Number of statements: the length of `rows`. */
  readonly count: number;
  /** Rows of the statement table, ascending; gathered when asked for, and not part of a spread copy. */
  readonly rows: Uint32Array;
  /** How many of the statements are imputed to the speaker by somebody else. */
  readonly ascribed: 'none' | 'some' | 'all';
};

/** A projection of the statements that pass the filters: thrown away and rebuilt, never edited. */
export type Network = {
  /** Entities by id, in the order of the project; edges by {@link edgeKey}. */
  readonly graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
  /** Rows that pass the filters. As stated stances they are drawn as edges or stand in `selfRows`. */
  readonly rows: Uint32Array;
  /** Rows whose speaker and target are the same entity, after roll-up: counted but not drawn. */
  readonly selfRows: Uint32Array;
  /** Ids of drawn members and groups; empty where the view shows no memberships. */
  readonly memberships: readonly { readonly member: string; readonly group: string }[];
  /** The vocabulary of its edges: of the project, or what a derived projection says of two entities. */
  readonly stances: readonly Stance[];
  /** What was counted, and how. */
  readonly counted: Basis;
  /** Ids of actors that were counted but have no edge; drawn where the view keeps them. */
  readonly isolates: readonly string[];
};

/** The part of a view that decides what its network holds. */
export type NetworkView = Pick<View, 'projection' | 'counting' | 'rollUp' | 'filters'> & {
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
  const { counting } = view;
  const projected = projections[view.projection]({ table, rows, representative, counting });
  const { edges, selfRows, stances, counted, given, received, isolates } = projected;
  const drawn = new Set(counting.isolates ? isolates : []);
  for (const { source, target } of edges) drawn.add(source).add(target);
  const { memberships, context } = view.appearance.memberships
    ? membershipLines(table, representative, drawn, view.filters.hiddenKinds)
    : { memberships: [], context: [] };

  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const idOf = (entity: number) => table.entities[entity]!.id;
  for (const entity of [...drawn, ...context].sort((a, b) => a - b)) {
    const { id, name, kind } = table.entities[entity]!;
    const type = entity < table.actors.length ? 'actor' : 'concept';
    const contextOnly = !drawn.has(entity);
    const counts = { given: given[entity]!, received: received[entity]! };
    graph.addNode(id, { name, type, kind, ...counts, contextOnly });
  }
  for (const edge of edges) addEdge(graph, edge, idOf(edge.source), idOf(edge.target));
  return {
    graph,
    rows,
    selfRows,
    memberships: memberships.map(({ member, group }) => ({
      member: idOf(member),
      group: idOf(group),
    })),
    stances,
    counted,
    isolates: isolates.map(idOf),
  };
}

/** Statements of a project up to which one can look at all of them, each a line or a part of one. */
export const mostStated = 50_000;

/**
 * The projection that positions are computed for: the stated stances, so that no other moves anybody.
 * Where these are more than one can look at, pairs of actors are placed by how they agree and disagree.
 */
export function placedProjection(
  { length }: Pick<StatementTable, 'length'>,
  { projection, layout }: Pick<View, 'projection' | 'layout'>,
): View['projection'] {
  const isOfPairs = projection !== 'stances' && projection !== 'positions';
  return length > mostStated && layout.name === 'stress' && isOfPairs ? 'net' : 'stances';
}

/**
 * The network that positions are computed for: all of a project at a level of roll-up, in the projection
 * that {@link placedProjection} tells. Filters are drawn on the positions it has, so that they move nobody.
 */
export function placedNetwork(
  project: Project,
  table: StatementTable,
  { rollUp, projection }: Pick<View, 'rollUp' | 'projection'>,
): Network {
  const counting = { ...defaultView.counting, isolates: projection !== 'stances' };
  return buildNetwork(project, table, { ...defaultView, rollUp, projection, counting });
}

/** Statements given and received by the busiest entity: what sizes are measured by; 0 for none. */
export function busiest({ graph }: Network): number {
  return graph.reduceNodes((most, _id, { given, received }) => Math.max(most, given + received), 0);
}

/** The weight furthest from 0: what widths are measured by; 0 for no edges. */
export function heaviest({ graph }: Pick<Network, 'graph'>): number {
  return graph.reduceEdges((most, _key, { weight }) => Math.max(most, Math.abs(weight)), 0);
}

function addEdge(
  graph: Network['graph'],
  edge: ProjectedEdge,
  source: string,
  target: string,
): void {
  const key = edgeKey(source, target, edge.stance);
  graph.addDirectedEdgeWithKey(key, source, target, new DrawnEdge(edge));
}

/** A class, because three hundred thousand objects with a getter of their own take a second. */
class DrawnEdge implements EdgeAttributes {
  readonly stance: string;
  readonly polarity: number;
  readonly weight: number;
  readonly directed: boolean;
  readonly count: number;
  readonly ascribed: EdgeAttributes['ascribed'];
  readonly #edge: ProjectedEdge;

  constructor(edge: ProjectedEdge) {
    this.stance = edge.stance;
    this.polarity = edge.polarity;
    this.weight = edge.weight;
    this.directed = edge.directed;
    this.count = edge.count;
    this.ascribed = edge.ascribed === 0 ? 'none' : edge.ascribed === edge.count ? 'all' : 'some';
    this.#edge = edge;
  }

  get rows(): Uint32Array {
    return this.#edge.rows;
  }
}
