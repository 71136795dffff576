import Papa from 'papaparse';
import type { Cell, Table } from './tables.ts';

/**
 * A table as CSV by RFC 4180: a header, commas, CRLF after every line, quotes where a cell needs them;
 * to be encoded as UTF-8. The parts of a list are joined by "; ", what is absent is empty. Cells stay
 * exactly as they are in the data, also those that begin with `=`, `+`, `-` or `@`: a spreadsheet may
 * take them for formulas, so open a file from a source you do not trust with its import dialog, all
 * columns as text.
 */
export function tableCsv({ columns, rows }: Table): string {
  const lines = rows.map((row) => columns.map((column) => cellText(row[column])));
  return `${Papa.unparse([columns as string[], ...lines], { newline: '\r\n' })}\r\n`;
}

function cellText(cell: Cell | undefined): string | number {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.join('; ') : cell;
}
