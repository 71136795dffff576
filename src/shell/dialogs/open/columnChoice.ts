import type { AssignedColumns, ColumnRef } from '../../../read/csv/columns/assigned.ts';
import { guessedColumns } from '../../../read/csv/columns/guessed.ts';
import type { Sample } from '../../../read/csv/columns/sample.ts';

/** What people are asked for, those that no statement can do without first. */
export const askedFields = [
  'source',
  'target',
  'sign',
  'date',
  'document',
  'summary',
  'polarity',
] as const;

export type AskedField = (typeof askedFields)[number];

/** What somebody says of a table whose columns have names of their own. */
export type ColumnChoice = {
  /** Whether the first row names the columns. */
  readonly isHeaded: boolean;
  /** The column of each field, counted from 0 as a text; '' for none. */
  readonly picks: Readonly<Record<AskedField, string>>;
  /** Whether targets are proposals or ideas. */
  readonly isConcept: boolean;
};

/** A column as it is shown: its name, empty without one, and the first different cells of it. */
export type ShownColumn = {
  readonly at: number;
  readonly title: string;
  readonly values: readonly string[];
};

/** Cells shown of a column. */
const mostValues = 3;

/** The columns of a table, with what stands below the row of names if there is one. */
export function shownColumns({ rows }: Sample, isHeaded: boolean): readonly ShownColumn[] {
  const [first = []] = rows;
  const below = isHeaded ? rows.slice(1) : rows;
  return first.map((cell, at) => {
    const cells = new Set(below.map((row) => row[at] ?? '').filter((filled) => filled !== ''));
    return { at, title: isHeaded ? cell : '', values: [...cells].slice(0, mostValues) };
  });
}

/** What seems right, before somebody chooses. */
export function guessedChoice(sample: Sample): ColumnChoice {
  const guess = guessedColumns(sample);
  const isConcept = guess.concept !== undefined;
  const pick = (field: AskedField) => {
    const at = field === 'target' ? (guess.concept ?? guess.target) : guess[field];
    // Where columns are told by their names, one without cannot be chosen.
    const isChoosable = at !== undefined && (!sample.isHeaded || sample.rows[0]?.[at] !== '');
    return isChoosable ? `${at}` : '';
  };
  const picks = Object.fromEntries(askedFields.map((field) => [field, pick(field)]));
  return {
    isHeaded: sample.isHeaded,
    picks: picks as Record<AskedField, string>,
    isConcept,
  };
}

/** What a choice says to the reader: columns by their names, or by their numbers where they have none. */
export function assignedBy(
  { isHeaded, picks, isConcept }: ColumnChoice,
  { rows }: Sample,
): AssignedColumns {
  const [titles = []] = rows;
  const columns: Partial<Record<AskedField | 'concept', ColumnRef>> = {};
  for (const field of askedFields) {
    if (picks[field] === '') continue;
    const at = Number(picks[field]);
    const filled = field === 'target' && isConcept ? 'concept' : field;
    columns[filled] = isHeaded ? (titles[at] ?? '') : at + 1;
  }
  return columns;
}
