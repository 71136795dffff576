import { knownCell } from '../sheet/columns.ts';
import { columnName } from '../sheet/sheet.ts';
import { numberOf, signOf } from '../sheet/sign.ts';
import { dateReader, type DateReader } from '../dates.ts';
import { sources, targets } from '../edges.ts';
import { signs } from '../signs.ts';
import type { ColumnField } from './assigned.ts';
import { guessedStance } from './guessedStance.ts';
import type { Sample } from './sample.ts';

/** Which column, counted from 0, seems to hold what. */
export type GuessedColumns = Readonly<Partial<Record<ColumnField, number>>>;

/** From this mean length on, in UTF-16 units, cells are rather passages than names. */
const passageLength = 45;

type Seen = {
  readonly at: number;
  readonly name: string;
  readonly cells: readonly string[];
};

/**
 * What the columns of a table seem to hold: by a name that is known, else by the cells. Dates are a
 * column of nothing but dates, the stance one of signs, words before numbers that are below 0
 * somewhere and before words of which any is a stance, and the summary the longest of texts; who speaks
 * and on what are the first of the other texts. A target is taken for a concept where none of the targets
 * speaks.
 */
export function guessedColumns({ rows, isHeaded }: Sample): GuessedColumns {
  const names = isHeaded ? (rows[0] ?? []) : [];
  const below = rows.slice(isHeaded ? 1 : 0);
  const width = rows[0]?.length ?? 0;
  const free = Array.from({ length: width }, (_, at): Seen => {
    const cells = below.flatMap((row) => knownCell(row[at] ?? '') ?? []);
    return { at, name: columnName(names[at] ?? ''), cells };
  }).filter(({ cells }) => cells.length > 0);
  const take = (seen: Seen | undefined) => {
    if (seen) free.splice(free.indexOf(seen), 1);
    return seen;
  };
  const named = (known: readonly string[]) => take(free.find(({ name }) => known.includes(name)));
  const all = (isOne: (cell: string) => boolean) => free.find(({ cells }) => cells.every(isOne));
  // A few cells may be misspelt.
  const most = (isOne: (cell: string) => boolean) =>
    free.find(({ cells }) => cells.filter(isOne).length * 2 > cells.length);

  let source = named(['speaker', ...sources]);
  let target = named(['concept', ...targets]);
  const document = named(['document', 'document_id', 'document_title', 'title']);
  let summary = named(['summary', 'quote', 'verbatim_quote', 'text']);
  const date = take(free.find(({ cells }) => cells.every(isDateBy(dateReader(cells)))));
  const sign =
    named(signs) ??
    take(most(isSignWord)) ??
    take(all(isUnit)) ??
    take(free.find(isSigned)) ??
    take(free.find(({ cells }) => cells.some(isSignWord)));
  const polarity = named(['polarity']);
  const texts = free.filter(({ cells }) => cells.some((cell) => numberOf(cell) === undefined));
  const [longest] = texts.toSorted((a, b) => meanLength(b) - meanLength(a));
  const left = texts.length - (source ? 0 : 1) - (target ? 0 : 1);
  if (!summary && longest && left > 0 && meanLength(longest) >= passageLength)
    summary = take(longest);
  const nameable = texts.filter((seen) => seen !== summary);
  // Ends may be numbers where there are no names.
  const ends = [...nameable, ...free.filter((seen) => !nameable.includes(seen))];
  source ??= ends.shift();
  target ??= ends.shift();

  const speakers = new Set(source?.cells);
  const isConcept = target?.cells.every((cell) => !speakers.has(cell)) ?? false;
  const found = {
    source,
    polarity,
    [isConcept ? 'concept' : 'target']: target,
    sign,
    date,
    document,
    summary,
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([field, seen]) => (seen ? [[field, seen.at]] : [])),
  );
}

/** Whether a cell holds a date, and if it is a bare year one that is hardly a count. */
function isDateBy(dateIn: DateReader): (cell: string) => boolean {
  return (cell) => {
    if (dateIn(cell) === undefined) return false;
    return !/^\d{4}$/.test(cell) || (Number(cell) >= 1500 && Number(cell) <= 2200);
  };
}

function isSignWord(cell: string): boolean {
  return numberOf(cell) === undefined && (signOf(cell) ?? guessedStance(cell)) !== undefined;
}

function isUnit(cell: string): boolean {
  return isSignWord(cell) || [1, 0, -1].includes(numberOf(cell) ?? NaN);
}

/** Numbers of both signs: others may as well be years or counts. */
function isSigned({ cells }: Seen): boolean {
  const numbers = cells.map((cell) => numberOf(cell) ?? NaN);
  return numbers.every((number) => !Number.isNaN(number)) && numbers.some((number) => number < 0);
}

function meanLength({ cells }: Seen): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}
