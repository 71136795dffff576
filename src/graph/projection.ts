import type { Stance } from '../model/schema.ts';
import type { StatementTable } from '../model/statements.ts';
import type { Counting, ProjectionName } from '../model/view.ts';

/** What every projection starts from. */
export type ProjectionInput = {
  readonly table: StatementTable;
  /** Rows that pass the filters. */
  readonly rows: Uint32Array;
  /** Index of entity -> index of the entity it is counted as. */
  readonly representative: Uint32Array;
  readonly counting: Counting;
};

/** One edge to draw, between indices of entities. */
export type ProjectedEdge = {
  readonly source: number;
  readonly target: number;
  /** Id of an entry of the `stances` of its projection. */
  readonly stance: string;
  /** -1 to 1. */
  readonly polarity: number;
  /** What was computed for it, a finite number; the number of statements for stated stances. */
  readonly weight: number;
  /** False where neither end acts on the other; then source < target. */
  readonly directed: boolean;
  /** Number of statements it stands for: the length of `rows`; at least one. */
  readonly count: number;
  /** How many of them are imputed to their speaker by somebody else. */
  readonly ascribed: number;
  /** The statements it stands for, ascending. Of a pair of actors they are gathered when asked for. */
  readonly rows: Uint32Array;
};

/** What was counted and how: all that a reader must be told to judge the numbers. */
export type Basis = Pick<
  Counting,
  'norm' | 'duplicates' | 'aggregation' | 'leastStatements' | 'leastWeight' | 'dnaCompatible'
> & {
  readonly projection: ProjectionName;
  /** Statements counted, by how many actors, on how many concepts (targets for stated stances). */
  readonly rows: number;
  readonly actors: number;
  readonly concepts: number;
  /** Statements left out because the same was said within the same document, week ... before. */
  readonly duplicatesDropped: number;
  /** Statements left out because their target is an actor. */
  readonly leftOut: number;
  /** Actors with less than the least number of statements, and the statements that go with them. */
  readonly belowLeast: { readonly actors: number; readonly rows: number };
  /** Window of the dates of what was counted, as days since 1970-01-01; null where nothing was. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Distance of the poles, R: polarities so far apart disagree in full. */
  readonly range: number;
};

export type Projected = {
  /** In the order of source, target and stance. */
  readonly edges: readonly ProjectedEdge[];
  /** Rows whose speaker and target are the same entity: counted but not drawn. */
  readonly selfRows: Uint32Array;
  /** The vocabulary of the edges, from the highest polarity to the lowest. */
  readonly stances: readonly Stance[];
  readonly counted: Basis;
  /** Counted statements by speaker and by target, by index of entity. */
  readonly given: Uint32Array;
  readonly received: Uint32Array;
  /** Actors that have counted statements but no edge, by index of entity. */
  readonly isolates: readonly number[];
};

export type Projection = (input: ProjectionInput) => Projected;
