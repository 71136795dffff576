import { m } from '../../../messages/compiled/messages.js';
import type { Column } from './entries.ts';
import type { Sheet } from './sheet.ts';

/** Longest name of an actor or a concept, in UTF-16 units, as the schema has it. */
const longestName = 1000;

/** Most columns named in a message. */
const mostShown = 20;

/** The column with the first of the names that there is one for. */
export function findColumn(
  { names, columns }: Pick<Sheet, 'names' | 'columns'>,
  wanted: readonly string[],
): Column | undefined {
  const found = wanted.find((name) => names.includes(name));
  return found === undefined ? undefined : columns[names.indexOf(found)];
}

/** A column and its name. */
export type NamedColumn = { readonly name: string; readonly column: Column };

/** All columns with one of the names, in the order of these. */
export function namedColumns(
  sheet: Pick<Sheet, 'names' | 'columns'>,
  wanted: readonly string[],
): readonly NamedColumn[] {
  return wanted.flatMap((name) => {
    const column = findColumn(sheet, [name]);
    return column ? [{ name, column }] : [];
  });
}

/** Whether one of each list of names is among the names of columns. */
export function hasColumns(
  names: readonly string[],
  ...lists: readonly (readonly string[])[]
): boolean {
  return lists.every((wanted) => wanted.some((name) => names.includes(name)));
}

/** The names of columns for a message: the first of many. */
export function shownNames(names: readonly string[]): string {
  return names.slice(0, mostShown).join(', ') + (names.length > mostShown ? ', …' : '');
}

/** Lists of names of columns, the first that there is counts, by the field that they fill. */
export type FieldNames<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** The columns of a sheet that fill fields, and the fields of each of its rows, empty without a column. */
export function fieldsOf<Field extends string>(
  sheet: Sheet,
  names: FieldNames<Field>,
): {
  readonly columns: readonly (Column | undefined)[];
  readonly rowAt: (row: number) => Readonly<Record<Field, string>>;
} {
  const fields = Object.keys(names) as Field[];
  const columns = fields.map((field) => findColumn(sheet, names[field]));
  const rowAt = (row: number) => {
    const cells = fields.map((field, at) => [field, cellAt(columns[at], row)] as const);
    return Object.fromEntries(cells) as Record<Field, string>;
  };
  return { columns, rowAt };
}

export function cellAt(column: Column | undefined, row: number): string {
  return column?.cells[column.codes[row]!] ?? '';
}

/** A cell that says something: R writes NA for what is missing. */
export function knownCell(cell: string): string | undefined {
  return cell === '' || cell === 'NA' ? undefined : cell;
}

/** Why a cell cannot be a name, if it cannot. */
export function nameFault(cell: string): string | undefined {
  if (cell === '') return m.model_empty();
  if (!/[^\s\p{Cc}]/u.test(cell)) return m.model_blank();
  return cell.length > longestName ? m.model_too_long({ most: String(longestName) }) : undefined;
}

/** The cells of a row in the columns that are not among the known, by the names of those columns. */
export function otherCells(
  { names, columns }: Pick<Sheet, 'names' | 'columns'>,
  row: number,
  known: readonly (Column | undefined)[],
): Readonly<Record<string, string>> | undefined {
  const others = names.flatMap((name, at) => {
    const cell = cellAt(columns[at], row);
    return cell === '' || known.includes(columns[at]) ? [] : [[name, cell] as const];
  });
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}
