import Papa from 'papaparse';
import type { Matrix } from './matrix.ts';
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

/** A matrix likewise: ids above and on the left, an empty corner, numbers with six decimals. */
export function matrixCsv({ rows, columns, values }: Matrix): string {
  const lines = rows.map((id, row) => {
    const own = values.subarray(row * columns.length, (row + 1) * columns.length);
    return [id, ...Array.from(own, sixDecimals)];
  });
  return `${Papa.unparse([['', ...columns], ...lines], { newline: '\r\n' })}\r\n`;
}

function cellText(cell: Cell | undefined): string | number {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'object' ? cell.join('; ') : cell;
}

function sixDecimals(value: number): string {
  // What rounds to nothing has no sign.
  return value.toFixed(6).replace(/^-(?=[0.]+$)/, '');
}
