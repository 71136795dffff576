import Papa from 'papaparse';

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
 * Finds out how a text with line ends as LF holds its table: comma, semicolon, tab or blanks between
 * cells. Lines that begin with `#` or `%` are comments above the table only; further down they are rows,
 * so that a name that begins so never gets lost. A first line such as `sep=;` says what divides cells.
 */
export function dialectOf(text: string): Dialect {
  let [start, line] = [0, 1];
  let named: string | undefined;
  for (;;) {
    const end = text.indexOf('\n', start);
    const first = text.slice(start, end < 0 ? text.length : end).trimStart();
    const separator = /^sep=([,;\t]) *$/i.exec(first);
    if (end < 0 || (first !== '' && !/^[#%]/.test(first) && !separator)) break;
    named ??= separator?.[1];
    start = end + 1;
    line++;
  }
  return { start, line, delimiter: named ?? delimiterOf(text.slice(start, start + sampleLength)) };
}

function delimiterOf(beginning: string): string {
  const lastEnd = beginning.length === sampleLength ? beginning.lastIndexOf('\n') : -1;
  const sample = lastEnd > 0 ? beginning.slice(0, lastEnd) : beginning;
  if (isDividedByBlanks(sample)) return ' ';
  const { meta } = Papa.parse(sample, {
    preview: 20,
    newline: '\n',
    delimitersToGuess: [',', ';', '\t'],
  });
  return meta.delimiter;
}

/** Whether nothing but blanks divides its first lines, all into as many cells, three at least. */
function isDividedByBlanks(sample: string): boolean {
  const lines = sample.split('\n', 40).filter((line) => line.trim() !== '');
  const widths = new Set(
    lines.map((line) => {
      const plain = line.replace(quoted, 'q').trim();
      // Tabs alone divide as they do elsewhere: cells may be empty.
      return /[,;]|^[^ ]*$/.test(plain) ? 0 : plain.split(/[ \t]+/).length;
    }),
  );
  const [width = 0] = widths;
  return widths.size === 1 && width >= 3;
}

const quoted = /"(?:[^"]|"")*"/g;

/** The text with one space for any blanks between cells, and none around lines. */
export function withSingleBlanks(text: string): string {
  return text
    .replace(/"(?:[^"]|"")*"|[ \t]+/g, (part) => (part.startsWith('"') ? part : ' '))
    .replace(/^ | $/gm, '');
}
