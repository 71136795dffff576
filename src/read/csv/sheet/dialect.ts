import Papa from 'papaparse';

/** Characters at the beginning of a table from which its delimiter is guessed. */
const sampleLength = 65_536;

/** Where a table begins in a text, below blank lines and comments, and what divides its cells. */
export type Dialect = {
  readonly start: number;
  /** Line of the file that `start` is on, counted from 1. */
  readonly line: number;
  readonly delimiter: string;
};

/**
 * Finds out how a text with line ends as LF holds its table: comma, semicolon or tab between cells.
 * Lines that begin with `#` are comments above the table only; further down they are rows, so that a
 * name that begins with `#` never gets lost.
 */
export function dialectOf(text: string): Dialect {
  let [start, line] = [0, 1];
  for (;;) {
    const end = text.indexOf('\n', start);
    const first = text.slice(start, end < 0 ? text.length : end).trimStart();
    if (end < 0 || (first !== '' && !first.startsWith('#'))) break;
    start = end + 1;
    line++;
  }
  const sample = text.slice(start, start + sampleLength);
  const lastEnd = sample.length === sampleLength ? sample.lastIndexOf('\n') : -1;
  const { meta } = Papa.parse(lastEnd > 0 ? sample.slice(0, lastEnd) : sample, {
    preview: 20,
    newline: '\n',
    delimitersToGuess: [',', ';', '\t'],
  });
  return { start, line, delimiter: meta.delimiter };
}
