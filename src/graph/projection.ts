import type { StatementTable } from '../model/statements.ts';

/** What every projection starts from. */
export type ProjectionInput = {
  readonly table: StatementTable;
  /** Rows that pass the filters. */
  readonly rows: Uint32Array;
  /** Index of entity -> index of the entity it is counted as. */
  readonly representative: Uint32Array;
};

/** One edge to draw, between indices of entities. */
export type ProjectedEdge = {
  readonly source: number;
  readonly target: number;
  readonly stance: string;
  /** -1 to 1. */
  readonly polarity: number;
  /** The statements it stands for, ascending; at least one. */
  readonly rows: Uint32Array;
};

/** Edges in the order of source, target and stance, and the rows that would have been self-loops. */
export type Projected = {
  readonly edges: readonly ProjectedEdge[];
  readonly selfRows: Uint32Array;
};

export type Projection = (input: ProjectionInput) => Projected;
