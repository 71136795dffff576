import { none, type StatementTable } from '../../model/statements.ts';
import type { Counted } from '../evidence/counted.ts';
import { alphabeticalRanksSteps, sortRowsSteps, type Order, type Steps } from './sortRows.ts';
import { matchingStatements } from './textFilter.ts';

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

/** What a table of statements lists, and how. */
export type StatementList = {
  readonly order: StatementOrder;
  /** Words that every row has; see {@link matchingStatements}. */
  readonly text: string;
};

/**
 * Some rows of statements as a table lists them: dates by the first day that they may mean, stances
 * by polarity, names and titles by the alphabet, no reporter before any. Yields the share done.
 */
export function* statementRows(
  counted: Counted,
  rows: Uint32Array,
  { order: { column, direction }, text }: StatementList,
): Steps<Uint32Array> {
  const found = yield* matchingStatements(counted, rows, text);
  const keyOf = yield* keyFor(counted.table, column);
  return yield* sortRowsSteps(found, keyOf, direction);
}

function* keyFor(
  table: StatementTable,
  column: StatementOrder['column'],
): Steps<(row: number) => number> {
  switch (column) {
    case 'date':
      return by(yield* ranksOf(table, 'dates'), table.document);
    case 'document':
      return by(yield* ranksOf(table, 'titles'), table.document);
    case 'stance':
      return (row) => table.stance[row]!;
    case 'speaker':
    case 'target':
      return by(yield* ranksOf(table, 'names'), table[column]);
    case 'reporter': {
      const ranks = yield* ranksOf(table, 'names');
      return (row) => {
        const reporter = table.reportedBy[row]!;
        return reporter === none ? 0 : 1 + ranks[reporter]!;
      };
    }
  }
}

function by(ranks: Uint32Array, column: Uint32Array): (row: number) => number {
  return (row) => ranks[column[row]!]!;
}

const textsOf = {
  names: ({ entities }: StatementTable) => entities.map(({ name }) => name),
  dates: ({ documents }: StatementTable) => documents.map(({ date = '' }) => date),
  titles: ({ documents }: StatementTable) => documents.map(({ title }) => title),
};

const made = new WeakMap<StatementTable, Partial<Record<keyof typeof textsOf, Uint32Array>>>();

/** Ranks are those of the project, made once. */
function* ranksOf(table: StatementTable, texts: keyof typeof textsOf): Steps<Uint32Array> {
  const known = made.get(table) ?? {};
  made.set(table, known);
  return (known[texts] ??= yield* alphabeticalRanksSteps(textsOf[texts](table)));
}
