import Papa from 'papaparse';
import { m } from '../../../messages/compiled/messages.js';
import type { Result } from '../../../model/issue.ts';
import { dialectOf, withSingleBlanks, type Dialect } from './dialect.ts';
import { Entries, Numbers, type Column } from './entries.ts';
import { Faults } from './faults.ts';

/** A table of text, read whole: every row has a cell in every column. */
export type Sheet = {
  /** Names of the columns, see {@link columnName}; none where the table has no header. */
  readonly names: readonly string[];
  /** The same names as they stand in the file. */
  readonly titles: readonly string[];
  readonly columns: readonly Column[];
  readonly length: number;
  /** Line of the file that each row begins on, counted from 1. */
  readonly lines: Uint32Array;
};

/** Most columns of a table; more are not meant to be one. */
const mostColumns = 500;

/** The name of a column as it is compared: lower case, with `_` for spaces, dots and dashes within. */
export function columnName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')
    .replace(/(?<=.)[_#]+$/, '');
}

/**
 * Reads a text of values divided by commas, semicolons, tabs, bars or blanks (RFC 4180, any line ends,
 * comments above the table). Cells are trimmed, lines without a filled cell left out, cells behind the
 * last column ignored if empty. Issues for rows of another width, for quotes that do not end, and for
 * columns of the same name.
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
  const ended = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const found = dialectOf(ended);
  const byBlanks = found.delimiter === ' ';
  const lined = byBlanks ? withSingleBlanks(ended.slice(found.start)) : ended;
  const dialect = byBlanks ? { ...found, start: 0 } : found;
  // Papa Parse makes an array of every row, which takes five times as long as it need without quotes.
  if (lined.includes('"')) parse(lined, dialect, rows, faults);
  else scan(lined, dialect, rows);
  return faults.resultOf(rows.sheet);
}

class Rows {
  readonly #columns: Entries[] = [];
  readonly #lines = new Numbers();
  readonly #faults: Faults;
  readonly #isHeader: (names: readonly string[]) => boolean;
  #names: readonly string[] = [];
  #titles: readonly string[] = [];
  #width = 0;
  #isTooWide = false;

  constructor(faults: Faults, isHeader: (names: readonly string[]) => boolean) {
    this.#faults = faults;
    this.#isHeader = isHeader;
  }

  get sheet(): Sheet {
    const columns = this.#columns.map(({ column }) => column);
    return {
      names: this.#names,
      titles: this.#titles,
      columns,
      length: this.#lines.length,
      lines: this.#lines.values,
    };
  }

  add(cells: readonly string[], line: number): void {
    if (this.#isTooWide || cells.every((cell) => cell.trim() === '')) return;
    if (this.#width === 0 && this.#begin(cells, line)) return;
    let wide = cells.length;
    while (wide > this.#width && cells[wide - 1]!.trim() === '') wide--;
    if (wide !== this.#width) {
      const counts = { count: wide, expected: this.#width };
      this.#faults.add(line, 'row', m.read_row_width(counts), cells[0]);
      return;
    }
    for (const [at, column] of this.#columns.entries()) column.add(cells[at]!);
    this.#lines.push(line);
  }

  /** Adds the row that begins in a text without quotes at `start`; returns where its line ends. */
  take(text: string, start: number, delimiter: string, line: number): number {
    const unit = delimiter.charCodeAt(0);
    const last = this.#width - 1;
    const columns = this.#columns;
    let end = start;
    for (let at = 0, from = start; at <= last; at++, from = end + 1) {
      end = columns[at]!.take(text, from, unit);
      const goesOn = text.charCodeAt(end) === unit;
      if (goesOn === at < last) continue;
      // Another width than expected: what is wrong with it, if anything, is told cell by cell.
      for (const column of columns.slice(0, at + 1)) column.cut(this.#lines.length);
      return this.#takeCells(text, start, delimiter, line);
    }
    if (this.#width === 0 || isBlank(text, start, end, unit)) {
      for (const column of this.#columns) column.cut(this.#lines.length);
      return this.#takeCells(text, start, delimiter, line);
    }
    this.#lines.push(line);
    return end;
  }

  #takeCells(text: string, start: number, delimiter: string, line: number): number {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    this.add(text.slice(start, end).split(delimiter), line);
    return end;
  }

  /** Takes the width, and the names if it is a header, from the first row; true where that is all. */
  #begin(cells: readonly string[], line: number): boolean {
    const names = cells.map(columnName);
    const isHeader = this.#isHeader(names);
    while (isHeader && names.length > 1 && names.at(-1) === '') names.pop();
    if (names.length > mostColumns) {
      this.#faults.add(line, 'row', m.read_too_wide({ most: mostColumns }), names.length);
      this.#isTooWide = true;
      return true;
    }
    this.#width = names.length;
    for (let at = 0; at < this.#width; at++) this.#columns.push(new Entries());
    if (isHeader) {
      this.#names = names;
      this.#titles = cells.slice(0, this.#width).map((cell) => cell.trim());
    }
    for (const [at, name] of this.#names.entries())
      if (name !== '' && names.indexOf(name) < at)
        this.#faults.add(line, name, m.read_repeated_column({ name }), cells[at]!.trim());
    return isHeader;
  }
}

/** Whether a line holds nothing but delimiters and white space. */
function isBlank(text: string, start: number, end: number, delimiter: number): boolean {
  for (let at = start; at < end; at++)
    if (text.charCodeAt(at) !== delimiter && text[at]!.trim() !== '') return false;
  return true;
}

function parse(text: string, dialect: Dialect, rows: Rows, faults: Faults): void {
  const { start, delimiter } = dialect;
  let { line } = dialect;
  const { data, errors } = Papa.parse<string[]>(text.slice(start), { delimiter, newline: '\n' });
  const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row] : [])));
  for (const [row, cells] of data.entries()) {
    if (broken.has(row)) faults.add(line, 'row', m.read_row_quotes(), cells[0]);
    else rows.add(cells, line);
    line++;
    for (const cell of cells)
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line++;
  }
}

function scan(text: string, { start, line, delimiter }: Dialect, rows: Rows): void {
  let row = line;
  for (let at = start; at < text.length; row++) at = rows.take(text, at, delimiter, row) + 1;
}
