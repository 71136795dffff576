import { tableCsv, tableLines } from '../../write/csv.ts';
import type { Table } from '../../write/tables.ts';

export type TableFileType = 'csv' | 'json';

const mediaTypes: Readonly<Record<TableFileType, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/** Rows that are written between two chances to pause. */
const stride = 128;

/**
 * A table as the file that the command line writes, step by step: as CSV, or as a JSON array with an
 * object for each row. `part` gives the rows from one place up to another, of `count`. Yields the share
 * done.
 */
export function* tableFile(
  type: TableFileType,
  count: number,
  part: (from: number, to: number) => Table,
): Generator<number, Blob> {
  const parts = [type === 'csv' ? tableCsv(part(0, 0)) : '['];
  for (let from = 0; from < count; from += stride) {
    const table = part(from, Math.min(count, from + stride));
    if (type === 'csv') parts.push(tableLines(table));
    else
      for (const row of table.rows)
        parts.push(parts.length === 1 ? '\n' : ',\n', JSON.stringify(row));
    yield from / count;
  }
  if (type === 'json') parts.push('\n]\n');
  return fileOf(parts, type);
}

/** The pieces of a text as a file. */
export function fileOf(parts: readonly string[], type: TableFileType): Blob {
  return new Blob([...parts], { type: mediaTypes[type] });
}
