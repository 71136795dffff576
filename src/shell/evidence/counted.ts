import { rollUp, speakerOf } from '../../graph/rollUp.ts';
import type { Project, Statement } from '../../model/schema.ts';
import type { StatementTable } from '../../model/statements.ts';
import type { RollUpLevel } from '../../model/view.ts';

/** The statements of a project as the picture counts them at the moment. */
export type Counted = {
  readonly table: StatementTable;
  /** In the order of the rows of the table. */
  readonly statements: readonly Statement[];
  /** Index of each entity -> index of the entity it is counted as. */
  readonly representative: Uint32Array;
  /** 1 for each row that the filters let through, else 0. */
  readonly shown: Uint8Array;
};

/**
 * The statements of a project as a picture counts them: `rows` are those that pass its filters, `level`
 * is how far it rolls up. Linear in their number.
 */
export function countedOf(
  { statements }: Project,
  table: StatementTable,
  rows: Uint32Array,
  level: RollUpLevel,
): Counted {
  const shown = new Uint8Array(table.length);
  for (const row of rows) shown[row] = 1;
  return { table, statements, representative: rollUp(table, level), shown };
}

/** Whom the speaker of a row counts as: the index of an entity. */
export function sourceOf({ table, representative }: Counted, row: number): number {
  return speakerOf(table, representative, row);
}

/** Whom or what the target of a row counts as: the index of an entity. */
export function targetOf({ table, representative }: Counted, row: number): number {
  return representative[table.target[row]!]!;
}

/** How many of some rows are imputed to their speaker by somebody else. */
export function countAscribed({ ascribed }: StatementTable, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + ascribed[row]!, 0);
}
