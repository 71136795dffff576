import { findDates } from './dates.ts';
import { cellAt, knownCell, namedColumns, type NamedColumn } from './sheet/columns.ts';
import { Entries, type Column } from './sheet/entries.ts';
import type { Sheet } from './sheet/sheet.ts';

/** Names of columns that name a roll call and nothing else. */
export const rollCallIds = [
  'rcid',
  'roll_call',
  'rollcall',
  'roll_call_id',
  'rollcall_id',
  'rollcallid',
  'vote_id',
  'voteid',
  'vote_event_id',
  'division_id',
  'motion_id',
  'motionid',
  'ballot_id',
];
/** Numbers that begin anew with each term. */
const rollCallNumbers = [
  'rollnumber',
  'roll_number',
  'roll_call_number',
  'roll_call_no',
  'vote_number',
  'division_number',
  'division_no',
];
/** Names of columns that say in words what is decided, perhaps as a part of something. */
export const decisionColumns = ['motion', 'proposal', 'item', 'case'];
/** Names of columns that say what a vote is on: the roll call before what it decides. */
export const callColumns = [
  ...rollCallIds,
  ...rollCallNumbers,
  'motion',
  'undl_id',
  'resolution',
  'unres',
  'proposal',
  'bill',
  'bill_id',
  'file_number',
  'item',
  'case',
  // May as well be where somebody is elected.
  'division',
];
const terms = ['congress', 'parliament', 'legislature', 'term', 'chamber', 'session', 'year'];
const stages = ['round', 'reading', 'stage', 'sitting'];

/** The roll calls that the rows of a table are about, by a column of their names. */
export type Calls = NamedColumn & {
  /** What the file calls a roll call of the column, and a list of them beside it may, too. */
  readonly given: (key: string) => string;
};

/** The column that names the roll call: the first by name that does so in every row, else the first. */
export function callColumnOf(sheet: Sheet): NamedColumn {
  const found = namedColumns(sheet, callColumns);
  const isFull = ({ cells }: Column) => cells.every((cell) => knownCell(cell) !== undefined);
  return found.find(({ column }) => isFull(column)) ?? found[0]!;
}

/**
 * The roll calls of a table, each apart. Numbers begin anew with every term. One name may stand for more
 * than one vote: where somebody votes twice under it and another column tells the two apart, such as the
 * session, the date or the motion, that column is part of the name.
 */
export function callsOf(sheet: Sheet, { name, column }: NamedColumn, voter: Column): Calls {
  const columnsOf = (names: readonly string[]) =>
    namedColumns(sheet, names).flatMap((one) => (one.column === column ? [] : [one.column]));
  const day = findDates(sheet)?.column;
  const given = new Map<string, string>();
  let calls = column;
  // The widest stands first.
  for (const term of columnsOf(terms).toReversed())
    if (rollCallNumbers.includes(name) || tellsApart(term, calls, voter))
      calls = joined(calls, term, (call, cell) => `${cell} ${call}`);
  for (const other of [...(day ? [day] : []), ...columnsOf([...stages, ...callColumns])])
    if (tellsApart(other, calls, voter))
      calls = joined(calls, other, (call, cell) => `${call}, ${cell}`);
  return { name, column: calls, given: (key) => given.get(key) ?? key };

  function joined(from: Column, by: Column, nameOf: (call: string, cell: string) => string) {
    const entries = new Entries();
    for (const [row, code] of from.codes.entries()) {
      const [call, cell] = [from.cells[code]!, knownCell(cellAt(by, row))];
      const key = call === '' || cell === undefined ? call : nameOf(call, cell);
      given.set(key, given.get(call) ?? call);
      entries.add(key);
    }
    return entries.column;
  }
}

/** Whether somebody votes twice under one name of a roll call, with other cells in a column. */
function tellsApart(column: Column, call: Column, voter: Column): boolean {
  const seen = new Map<number, number>();
  const width = call.cells.length;
  for (const [row, at] of voter.codes.entries()) {
    const key = at * width + call.codes[row]!;
    const code = column.codes[row]!;
    if ((seen.get(key) ?? code) !== code) return true;
    seen.set(key, code);
  }
  return false;
}
