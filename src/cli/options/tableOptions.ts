import type { ReadOptions } from '../../read/csv/columns/reading.ts';
import { columnsFrom, columnsOption } from './columnsOption.ts';
import type { Option, Values } from './command.ts';
import { stancesFrom, stancesOption } from './stancesOption.ts';

/** What can be said of a table that names its columns or its stances otherwise. */
export const tableOptions: Readonly<Record<string, Option>> = {
  ...columnsOption,
  ...stancesOption,
};

/** How a file is to be read; throws what {@link columnsFrom} and {@link stancesFrom} throw. */
export function readOptionsFrom(values: Values): ReadOptions {
  return { columns: columnsFrom(values), stances: stancesFrom(values) };
}
