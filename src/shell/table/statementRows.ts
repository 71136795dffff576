import { none } from '../../model/statements.ts';
import type { Counted } from '../evidence/counted.ts';
import { alphabeticalRanks, sortRows, type Order } from './sortRows.ts';

export const statementColumns = [
  'speaker',
  'stance',
  'target',
  'statement',
  'document',
  'date',
  'reporter',
] as const;

export type StatementColumn = (typeof statementColumns)[number];

/** Columns that a table of statements can be sorted by. */
export type StatementOrder = Order<Exclude<StatementColumn, 'statement'>>;

/**
 * Some rows of statements in the order asked for: dates by the first day that they may mean, stances
 * by polarity, names and titles by the alphabet, no reporter before any.
 */
export function statementRows(
  { table }: Counted,
  rows: Uint32Array,
  { column, direction }: StatementOrder,
): Uint32Array {
  const keyOf = keyFor(table, column);
  return sortRows(rows, keyOf, direction);
}

function keyFor(
  table: Counted['table'],
  column: StatementOrder['column'],
): (row: number) => number {
  const names = () => alphabeticalRanks(table.entities.map(({ name }) => name));
  switch (column) {
    case 'date': {
      const dates = alphabeticalRanks(table.documents.map(({ date = '' }) => date));
      return (row) => dates[table.document[row]!]!;
    }
    case 'document': {
      const titles = alphabeticalRanks(table.documents.map(({ title }) => title));
      return (row) => titles[table.document[row]!]!;
    }
    case 'stance':
      return (row) => table.stance[row]!;
    case 'speaker': {
      const ranks = names();
      return (row) => ranks[table.speaker[row]!]!;
    }
    case 'target': {
      const ranks = names();
      return (row) => ranks[table.target[row]!]!;
    }
    case 'reporter': {
      const ranks = names();
      return (row) => {
        const reporter = table.reportedBy[row]!;
        return reporter === none ? 0 : 1 + ranks[reporter]!;
      };
    }
  }
}
