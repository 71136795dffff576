import { m } from '../../messages/compiled/messages.js';
import type { Result } from '../../model/issue.ts';
import { rollCallIds } from './calls.ts';
import { dateReader, findDates } from './dates.ts';
import { cellAt, findColumn, hasColumns, knownCell } from './sheet/columns.ts';
import type { Column } from './sheet/entries.ts';
import { Faults } from './sheet/faults.ts';
import type { Sheet } from './sheet/sheet.ts';
import type { Table } from './table.ts';

/** What a list of roll calls says of one, by its number; each part where it says so. */
export type RollCall = {
  readonly title?: string;
  readonly description?: string;
  readonly resolution?: string;
  readonly date?: string;
};

const dates = ['date', 'vote_date'];
const titles = ['short', 'title', 'short_title', 'name'];
/** In a table of votes `name` is that of the voter. */
const ownTitles = ['short', 'title', 'short_title', 'issue', 'subject'];
const descriptions = ['descr', 'description', 'question'];
const resolutions = ['unres', 'resolution', 'bill'];

/** Longest title made of a description, in UTF-16 units. */
const longestTitle = 120;

/** Whether columns of these names describe roll calls. */
export function areRollCalls(names: readonly string[]): boolean {
  return hasColumns(names, rollCallIds, [...dates, ...titles, ...descriptions, ...resolutions]);
}

/** The roll calls of a table as the R package unvotes has it: `rcid`, `date`, `unres`, `short`, `descr`. */
export function rollCallsOf({ name, sheet }: Table): Result<ReadonlyMap<string, RollCall>> {
  const faults = new Faults(name);
  const [id, date, title, description, resolution] = [
    rollCallIds,
    dates,
    titles,
    descriptions,
    resolutions,
  ].map((wanted) => findColumn(sheet, wanted));
  const dateIn = dateReader(date?.cells ?? []);
  const calls = new Map<string, RollCall>();
  for (const [row, line] of sheet.lines.entries()) {
    const cells = [title, description, resolution, date].map((column) =>
      knownCell(cellAt(column, row)),
    );
    const [short, long, number, given] = cells;
    const day = given === undefined ? undefined : dateIn(given);
    if (day === undefined && given !== undefined)
      faults.add(line, 'date', m.read_bad_date(), given);
    const key = cellAt(id, row);
    if (!calls.has(key)) calls.set(key, rollCallOf(short, long, number, day));
  }
  return faults.resultOf(calls);
}

/**
 * The roll calls of a table of votes with columns that say more of them, such as `date` and
 * `resolution`: each as its first vote says, later ones are not compared.
 * @param call the column that names the roll call
 */
export function rollCallsAmong(sheet: Sheet, call: Column): Result<ReadonlyMap<string, RollCall>> {
  const faults = new Faults();
  const dates = findDates(sheet);
  const title = titlesIn(sheet, call);
  const [description, resolution] = [descriptions, resolutions].map((wanted) =>
    findColumn(sheet, wanted),
  );
  const calls = new Map<string, RollCall>();
  if (!dates && !title && !description && !resolution) return { ok: true, value: calls };
  const seen = new Uint8Array(call.cells.length);
  for (const [row, code] of call.codes.entries()) {
    if (seen[code] === 1) continue;
    seen[code] = 1;
    const date = dates?.days[dates.column.codes[row]!];
    const given = date ?? knownCell(cellAt(dates?.column, row));
    if (given !== date) faults.add(sheet.lines[row]!, 'date', m.read_bad_date(), given);
    const [short, long, number] = [title, description, resolution].map((column) =>
      knownCell(cellAt(column, row)),
    );
    calls.set(call.cells[code]!, rollCallOf(short, long, number, date));
  }
  return faults.resultOf(calls);
}

/**
 * The column of titles of roll calls: one that names votes, not who votes, is the same in all rows of a
 * roll call and not the same in all of them.
 */
function titlesIn(sheet: Sheet, call: Column): Column | undefined {
  const columns = ownTitles.flatMap((name) => findColumn(sheet, [name]) ?? []);
  return columns.find((column) => {
    const title = new Map<number, number>();
    const isOne = call.codes.every((at, row) => {
      const own = column.codes[row]!;
      const isSame = (title.get(at) ?? own) === own;
      title.set(at, own);
      return isSame || knownCell(column.cells[own]!) === undefined;
    });
    return isOne && (title.size < 2 || new Set(title.values()).size > 1);
  });
}

function rollCallOf(
  short: string | undefined,
  long: string | undefined,
  number: string | undefined,
  date: string | undefined,
): RollCall {
  const words = short ?? (long && cut(long));
  const title = [number, words].filter((part) => part !== undefined).join(': ');
  return {
    ...(title !== '' && { title }),
    ...(long !== undefined && { description: long }),
    ...(number !== undefined && { resolution: number }),
    ...(date !== undefined && { date }),
  };
}

function cut(text: string): string {
  if (text.length <= longestTitle) return text;
  const end = text.lastIndexOf(' ', longestTitle);
  return `${text.slice(0, end > 0 ? end : longestTitle)} …`;
}
