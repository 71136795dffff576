import { meaningOf, signBy, type Meanings } from './columns/meanings.ts';
import { findColumn } from './sheet/columns.ts';
import type { Column } from './sheet/entries.ts';
import type { Sheet } from './sheet/sheet.ts';
import { numberOf } from './sheet/sign.ts';

/** Names of columns that hold nothing but signs. */
export const signs = ['sign', 'stance', 'polarity', 'attitude', 'sentiment'];
/** Names of columns that hold the size of an edge, and its sign where sizes have one. */
const sizes = ['weight', 'value', 'rating', 'score', 'rank', 'strength'];
/** Names of columns that may as well hold something else. */
const kinds = [
  'relation',
  'relationship',
  'relation_type',
  'edge_type',
  'type',
  'tie',
  'interaction',
  'kind',
  'label',
  'opinion',
  'position',
];

/**
 * The column that holds the signs of a table of edges: by a name that means no other thing, the first
 * of these whose cells are signs; else one such as `type` with words for stances; else one of sizes; else
 * one such as `type` with 1, 0 and -1. Cells are signs where more of the distinct ones are than are not.
 * @param meanings of words that were said to be for stances
 */
export function signColumnOf(sheet: Sheet, meanings: Meanings): Column | undefined {
  const named = columnsOf(sheet, signs);
  const isSign = (cell: string) => signBy(cell, meanings) !== undefined;
  const isWord = (cell: string) =>
    isSign(cell) && (numberOf(cell) === undefined || meaningOf(cell, meanings) !== undefined);
  const isUnit = (cell: string) => isWord(cell) || [1, 0, -1].includes(numberOf(cell) ?? NaN);
  return (
    named.find((column) => mostAre(isSign, column)) ??
    named[0] ??
    columnsOf(sheet, kinds).find((column) => mostAre(isWord, column)) ??
    findColumn(sheet, sizes) ??
    columnsOf(sheet, kinds).find((column) => mostAre(isUnit, column))
  );
}

function columnsOf(sheet: Sheet, names: readonly string[]): readonly Column[] {
  return names.flatMap((name) => findColumn(sheet, [name]) ?? []);
}

function mostAre(wanted: (cell: string) => boolean, { cells }: Column): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.filter(wanted).length * 2 > filled.length;
}
