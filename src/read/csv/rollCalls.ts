import { m } from '../../messages/compiled/messages.js';
import { isCalendarDate } from '../../model/date.ts';
import type { Result } from '../../model/issue.ts';
import { cellAt, findColumn, hasColumns } from './sheet/columns.ts';
import { Faults } from './sheet/faults.ts';
import type { Table } from './table.ts';

/** What a list of roll calls says of one, by its number; each part where it says so. */
export type RollCall = {
  readonly title?: string;
  readonly description?: string;
  readonly resolution?: string;
  readonly date?: string;
};

export const rollCallIds = ['rcid', 'roll_call', 'rollcall', 'roll_call_id', 'vote_id'];
const dates = ['date', 'vote_date'];
const titles = ['short', 'title', 'short_title', 'name'];
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
    ...[rollCallIds, dates, titles, descriptions, resolutions],
  ].map((wanted) => findColumn(sheet, wanted));
  const calls = new Map<string, RollCall>();
  for (const [row, line] of sheet.lines.entries()) {
    const cells = [title, description, resolution, date].map((column) =>
      known(cellAt(column, row)),
    );
    const [short, long, number, day] = cells;
    if (day !== undefined && !isCalendarDate(day))
      faults.add(line, 'date', m.model_bad_date(), day);
    const words = short ?? (long && cut(long));
    const named = [number, words].filter((part) => part !== undefined).join(': ');
    const key = cellAt(id, row);
    if (calls.has(key)) continue;
    calls.set(key, {
      ...(named !== '' && { title: named }),
      ...(long !== undefined && { description: long }),
      ...(number !== undefined && { resolution: number }),
      ...(day !== undefined && { date: day }),
    });
  }
  return faults.resultOf(calls);
}

/** A cell that says something: R writes NA for what is missing. */
function known(cell: string): string | undefined {
  return cell === '' || cell === 'NA' ? undefined : cell;
}

function cut(text: string): string {
  if (text.length <= longestTitle) return text;
  const end = text.lastIndexOf(' ', longestTitle);
  return `${text.slice(0, end > 0 ? end : longestTitle)} …`;
}
