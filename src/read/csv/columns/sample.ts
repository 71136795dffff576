import { isCalendarDate } from '../../../model/date.ts';
import { cellAt } from '../sheet/columns.ts';
import { shortened } from '../sheet/shortened.ts';
import { signOf } from '../sheet/sign.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** How a table begins, for people who know what its columns mean. */
export type Sample = {
  /** The first rows, cells in the order of the columns, as they stand, but no longer than need be. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the first of the rows seems to name the columns. */
  readonly isHeaded: boolean;
  /** Words in the column of stances that say none, where that column is known and holds any. */
  readonly unknown?: UnknownWords;
};

/** Words that say no stance: how many different ones there are, and the first of these. */
export type UnknownWords = { readonly words: readonly string[]; readonly count: number };

/** Most different words that people are asked about: a column of more is hardly one of stances. */
export const mostStanceWords = 30;

const mostRows = 200;

/** Longest cell of a sample, in UTF-16 units. */
const longestCell = 300;

/**
 * How a table begins: its names where they are known, and the rows below.
 * @param unknown all different words in the column of stances that say none
 */
export function sampleOf(sheet: Sheet, unknown: readonly string[] = []): Sample {
  const isNamed = sheet.names.length > 0;
  const count = Math.min(sheet.length, mostRows);
  const rows = Array.from({ length: count }, (_, row) => {
    return sheet.columns.map((column) => cellAt(column, row));
  });
  const all = (isNamed ? [sheet.titles, ...rows] : rows).map((cells) =>
    cells.map((cell) => shortened(cell, longestCell)),
  );
  return {
    rows: all,
    isHeaded: isNamed || areTitles(all[0] ?? []),
    ...(unknown.length > 0 && {
      // One more than are asked about tells that there are more.
      unknown: { words: unknown.slice(0, mostStanceWords + 1), count: unknown.length },
    }),
  };
}

/** Whether cells can name columns: each another word, none a number, a sign or a date. */
function areTitles(cells: readonly string[]): boolean {
  const isData = (cell: string) => signOf(cell) !== undefined || isCalendarDate(cell);
  const named = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  return new Set(named).size === named.length && !named.some(isData);
}
