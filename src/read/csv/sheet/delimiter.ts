import Papa from 'papaparse';

/** What may divide cells, the likeliest first: a tab stands in no name, a comma in many a number. */
const delimiters = ['\t', ';', ',', '|'];

/**
 * What divides the cells of a table that begins so: the first of tab, semicolon, comma and bar that
 * splits every line into as many cells, two at least, outside quotes; a space where any number of blanks
 * does so. Blank lines and lines of nothing but delimiters do not count. Where lines differ, as in a
 * table with a wrong row, the delimiter is guessed.
 * @param beginning of the table with line ends as LF, perhaps cut off in the middle
 * @param isCut whether the table goes on behind it
 */
export function delimiterOf(beginning: string, isCut: boolean): string {
  const whole = isCut
    ? beginning.slice(0, beginning.lastIndexOf('\n') + 1) || beginning
    : beginning;
  const lines = plainLines(whole);
  const even = delimiters.find((delimiter) => {
    return isEven(lines.map((line) => line.split(delimiter).length));
  });
  if (even !== undefined) return even;
  return isEven(lines.map(blankWidth)) ? ' ' : guessed(whole, lines[0] ?? '');
}

/** The lines that hold something, each quoted cell replaced by a letter; none from a quote on that does not end. */
function plainLines(text: string): readonly string[] {
  const plain = text.replace(/(^|[\t;,| ])"(?:[^"]|"")*"/gm, '$1q');
  const open = plain.search(/(^|[\t;,| ])"/m);
  const closed = open < 0 ? plain : plain.slice(0, plain.lastIndexOf('\n', open) + 1);
  return closed.split('\n').filter((line) => /[^\s;,|]/.test(line));
}

function isEven(widths: readonly number[]): boolean {
  const [width = 0] = widths;
  return width >= 2 && widths.every((other) => other === width);
}

/** Cells of a line between blanks; 0 where something else divides it, as tabs alone do. */
function blankWidth(line: string): number {
  const plain = line.trim();
  return /[,;|]|^[^ ]*$/.test(plain) ? 0 : plain.split(/[ \t]+/).length;
}

function guessed(text: string, firstLine: string): string {
  // A blank last line counts as a row of one cell with Papa Parse, which hides tables of two columns.
  const { meta, errors } = Papa.parse(text.replace(/\n+$/, ''), {
    preview: 20,
    newline: '\n',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  if (errors.every(({ code }) => code !== 'UndetectableDelimiter')) return meta.delimiter;
  return delimiters.find((delimiter) => firstLine.includes(delimiter)) ?? meta.delimiter;
}
