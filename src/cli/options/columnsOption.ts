import { m } from '../../messages/compiled/messages.js';
import {
  columnFields,
  type AssignedColumns,
  type ColumnField,
  type ColumnRef,
} from '../../read/csv/columns/assigned.ts';
import { UsageError, type Option, type Values } from './command.ts';

/** Which columns of a table hold what: the same option for every command. */
export const columnsOption: Readonly<Record<string, Option>> = {
  columns: {
    value: 'FIELD=COLUMN,...',
    about: () => m.cli_option_columns({ fields: columnFields.join(', ') }),
  },
};

/**
 * What `--columns` says of the columns of a table: pairs of a field and the name of its column, or `#` and
 * its number from 1 where no row names the columns, with commas between pairs. A comma in a name stays
 * where no pair follows. Undefined where the option is not given; throws a {@link UsageError}.
 */
export function columnsFrom(values: Values): AssignedColumns | undefined {
  const given = values.get('columns');
  if (given === undefined) return undefined;
  const columns: Partial<Record<ColumnField, ColumnRef>> = {};
  for (const pair of given.split(/,(?=[^,=]*=)/)) {
    const [, name, column] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(pair) ?? [];
    if (name === undefined || column === undefined || column === '')
      throw new UsageError(m.cli_bad_columns({ given: pair }));
    const field = columnFields.find((known) => known === name);
    if (!field)
      throw new UsageError(m.cli_no_such_field({ given: name, fields: columnFields.join(', ') }));
    if (columns[field] !== undefined) throw new UsageError(m.cli_field_twice({ given: field }));
    columns[field] = /^#\d{1,4}$/.test(column) ? Number(column.slice(1)) : column;
  }
  return columns;
}
