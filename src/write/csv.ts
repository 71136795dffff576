import Papa from 'papaparse';
import type { Matrix, MatrixRows } from './matrix.ts';
import type { Cell, Table } from './tables.ts';

/**
 * A table as CSV by RFC 4180: a header, commas, CRLF after every line, quotes where a cell needs them;
 * to be encoded as UTF-8. The parts of a list are joined by "; ", what is absent is empty. Cells stay
 * exactly as they are in the data, also those that begin with `=`, `+`, `-` or `@`: a spreadsheet may
 * take them for formulas, so open a file from a source you do not trust with its import dialog, all
 * columns as text.
 */
export function tableCsv({ columns, rows }: Table): string {
  return lines([[...columns]]) + tableLines({ columns, rows });
}

/** The lines of a table's rows alone: a long table can be written piece by piece, its header first. */
export function tableLines({ columns, rows }: Table): string {
  return lines(rows.map((row) => columns.map((column) => cellText(row[column]))));
}

/**
 * A matrix likewise: ids above and on the left, an empty corner, numbers with six decimals, nothing for
 * what is not a number.
 */
export function matrixCsv(matrix: Matrix): string {
  return [...matrixCsvParts(matrix)].join('');
}

/** The same piece by piece: its header, then a line for each row. */
export function* matrixCsvParts({ rows, columns, values }: Matrix | MatrixRows): Generator<string> {
  const width = columns.length;
  yield lines([['', ...columns]]);
  for (const [row, id] of rows.entries()) {
    const own =
      typeof values === 'function' ? values(row) : values.subarray(row * width, (row + 1) * width);
    yield lines([[id, ...Array.from(own, sixDecimals)]]);
  }
}

function lines(cells: (string | number)[][]): string {
  return cells.length === 0 ? '' : `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}

function cellText(cell: Cell | undefined): string | number {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'object' ? cell.join('; ') : cell;
}

function sixDecimals(value: number): string {
  if (Number.isNaN(value)) return '';
  // What rounds to nothing has no sign.
  return value.toFixed(6).replace(/^-(?=[0.]+$)/, '');
}
