import { delimiterOf } from './delimiter.ts';

/** Characters at the beginning of a table from which its delimiter is guessed. */
const sampleLength = 65_536;

/** Where a table begins in a text, below blank lines and comments, and what divides its cells. */
export type Dialect = {
  readonly start: number;
  /** Line of the file that `start` is on, counted from 1. */
  readonly line: number;
  /** A space where any number of blanks divides cells, see {@link withSingleBlanks}. */
  readonly delimiter: string;
};

/**
 * Finds out how a text with line ends as LF holds its table: comma, semicolon, tab, bar or blanks
 * between cells. Lines that begin with `#` or `%` are comments above the table only; further down they
 * are rows, so that a name that begins so never gets lost. A first line such as `sep=;` says what
 * divides cells.
 */
export function dialectOf(text: string): Dialect {
  let [start, line] = [0, 1];
  let named: string | undefined;
  for (;;) {
    const end = text.indexOf('\n', start);
    const first = text.slice(start, end < 0 ? text.length : end).trimStart();
    const separator = /^sep=([,;\t|]) *$/i.exec(first);
    if (end < 0 || (first !== '' && !/^[#%]/.test(first) && !separator)) break;
    named ??= separator?.[1];
    start = end + 1;
    line++;
  }
  const isCut = text.length - start > sampleLength;
  const delimiter = named ?? delimiterOf(text.slice(start, start + sampleLength), isCut);
  return { start, line, delimiter };
}

/** The text with one space for any blanks between cells, and none around lines. */
export function withSingleBlanks(text: string): string {
  return text
    .replace(/"(?:[^"]|"")*"|[ \t]+/g, (part) => (part.startsWith('"') ? part : ' '))
    .replace(/^ | $/gm, '');
}
