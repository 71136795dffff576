import Papa from 'papaparse';
import { m } from '../../../messages/compiled/messages.js';
import type { Result } from '../../../model/issue.ts';
import { dialectOf, type Dialect } from './dialect.ts';
import { Faults } from './faults.ts';

/** A column with each distinct cell once: the cell of a row is `cells[codes[row]]`. */
export type Column = { readonly codes: readonly number[]; readonly cells: readonly string[] };

/** A table of text, read whole: every row has a cell in every column. */
export type Sheet = {
  /** Names of the columns, see {@link columnName}; none where the table has no header. */
  readonly names: readonly string[];
  readonly columns: readonly Column[];
  readonly length: number;
  /** Line of the file that each row begins on, counted from 1. */
  readonly lines: readonly number[];
};

/** Most columns of a table; more are not meant to be one. */
const mostColumns = 500;

/** The name of a column as it is compared: lower case, with `_` for spaces, dots and dashes. */
export function columnName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');
}

/**
 * Reads a text of comma-, semicolon- or tab-separated values (RFC 4180, any line ends, comments above
 * the table). Cells are trimmed, blank lines left out, cells behind the last column ignored if empty.
 * Issues for rows of another width and for quotes that do not end.
 * @param isHeader whether the first row, given as column names, is a header
 * @param file name of the file, where the table accompanies another
 */
export function sheetOf(
  text: string,
  isHeader: (names: readonly string[]) => boolean,
  file = '',
): Result<Sheet> {
  const faults = new Faults(file);
  const rows = new Rows(faults, isHeader);
  const lined = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const dialect = dialectOf(lined);
  // Papa Parse makes an array of every row, which takes five times as long as it need without quotes.
  if (lined.includes('"')) parse(lined, dialect, rows, faults);
  else scan(lined, dialect, rows);
  return faults.resultOf(rows);
}

class Rows implements Sheet {
  names: readonly string[] = [];
  readonly columns: Entries[] = [];
  readonly lines: number[] = [];
  readonly #faults: Faults;
  readonly #isHeader: (names: readonly string[]) => boolean;
  #width = 0;

  constructor(faults: Faults, isHeader: (names: readonly string[]) => boolean) {
    this.#faults = faults;
    this.#isHeader = isHeader;
  }

  get length(): number {
    return this.lines.length;
  }

  add(cells: readonly string[], count: number, line: number): void {
    if (count === 1 && cells[0]!.trim() === '') return;
    if (this.#width === 0 && this.#begin(cells.slice(0, count), line)) return;
    let wide = count;
    while (wide > this.#width && cells[wide - 1]!.trim() === '') wide--;
    if (wide !== this.#width) {
      const counts = { count: wide, expected: this.#width };
      this.#faults.add(line, 'row', m.read_row_width(counts), cells[0]);
      return;
    }
    for (let at = 0; at < this.#width; at++) this.columns[at]!.add(cells[at]!);
    this.lines.push(line);
  }

  /** Takes the width, and the names if it is a header, from the first row; true where that is all. */
  #begin(cells: readonly string[], line: number): boolean {
    const names = cells.map(columnName);
    const isHeader = this.#isHeader(names);
    while (isHeader && names.length > 1 && names.at(-1) === '') names.pop();
    this.#width = names.length;
    if (this.#width > mostColumns) {
      this.#faults.add(line, 'row', m.read_too_wide({ most: mostColumns }), cells.length);
      this.#width = mostColumns;
    }
    for (let at = 0; at < this.#width; at++) this.columns.push(new Entries());
    if (isHeader) this.names = names;
    return isHeader;
  }
}

class Entries implements Column {
  readonly codes: number[] = [];
  readonly cells: string[] = [];
  readonly #codeOf = new Map<string, number>();

  add(cell: string): void {
    let code = this.#codeOf.get(cell);
    if (code === undefined) {
      code = this.cells.length;
      this.#codeOf.set(cell, code);
      this.cells.push(cell.trim());
    }
    this.codes.push(code);
  }
}

function parse(text: string, dialect: Dialect, rows: Rows, faults: Faults): void {
  const { start, delimiter } = dialect;
  let { line } = dialect;
  const { data, errors } = Papa.parse<string[]>(text.slice(start), { delimiter, newline: '\n' });
  const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row] : [])));
  for (const [row, cells] of data.entries()) {
    if (broken.has(row)) faults.add(line, 'row', m.read_row_quotes(), cells[0]);
    else rows.add(cells, cells.length, line);
    line++;
    for (const cell of cells)
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line++;
  }
}

function scan(text: string, { start, line, delimiter }: Dialect, rows: Rows): void {
  const cells: string[] = [];
  let next = -1;
  for (let [at, row] = [start, line]; at < text.length; row++) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    let count = 0;
    for (;;) {
      if (next < at) next = text.indexOf(delimiter, at);
      if (next < 0) next = Infinity;
      const stop = Math.min(next, end);
      cells[count++] = text.slice(at, stop);
      at = stop + 1;
      if (stop === end) break;
    }
    rows.add(cells, count, row);
  }
}
