import { anyDay } from '../../model/date.ts';
import type { StatementTable } from '../../model/statements.ts';

/** Two statements of one actor on one concept that stand on opposite sides. */
export type StanceShift = {
  /** `shift` where one came after the other, `contradiction` where both were made at one time. */
  readonly kind: 'shift' | 'contradiction';
  /** Index of the actor that the speakers count as. */
  readonly speaker: number;
  /** Index of the concept. */
  readonly target: number;
  /** Rows of the table. */
  readonly from: number;
  readonly to: number;
};

/** What an actor said of a concept at one date, or in one document without a date: rows that take sides. */
type Moment = { readonly first: number; readonly last: number; readonly rows: number[] };

/**
 * Where actors change sides on a concept, among some rows. `representative` is whom each entity counts
 * as. Only signs of polarity count: what has none takes no side and is passed over.
 * - A contradiction: rows of both signs at the same date, or in one document without a date; of a date
 *   the first row and the first one that opposes it.
 * - A shift: the rows of a date all have one sign, and those of the last date before it that has only
 *   one sign have the other; the last row before and the first row after. A date is before another if
 *   the days it may mean end before those of the other begin: 2011 is not before 2011-09-14.
 *
 * In the order of the later statement's date, what has none last. Rows are looked at once and those of
 * an actor on a concept it is not of one mind about are sorted.
 */
export function stanceShifts(
  table: StatementTable,
  rows: Uint32Array,
  representative: Uint32Array,
): readonly StanceShift[] {
  const found: StanceShift[] = [];
  for (const [key, group] of takingSides(table, rows, representative)) {
    const [speaker, target] = [
      Math.floor(key / table.entities.length),
      key % table.entities.length,
    ];
    const pairs = shiftsAmong(momentsOf(table, group), (row) => signOf(table, row));
    for (const pair of pairs) found.push({ ...pair, speaker, target });
  }
  const dayOf = (row: number) =>
    table.firstDay[row] === anyDay[0] ? Infinity : table.firstDay[row]!;
  const byDate = (a: number, b: number) => (dayOf(a) === dayOf(b) ? a - b : dayOf(a) - dayOf(b));
  return found.sort((a, b) => byDate(a.to, b.to) || byDate(a.from, b.from));
}

/** Rows of both signs by speaker and concept; key: speaker * entities + concept. */
function takingSides(
  table: StatementTable,
  rows: Uint32Array,
  representative: Uint32Array,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  const sides = new Map<number, number>();
  for (const row of rows) {
    const target = representative[table.target[row]!]!;
    const sign = signOf(table, row);
    if (target < table.actors.length || sign === 0) continue;
    const key = representative[table.speaker[row]!]! * table.entities.length + target;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
    sides.set(key, (sides.get(key) ?? 0) | (sign > 0 ? 1 : 2));
  }
  for (const [key, side] of sides) if (side !== 3) groups.delete(key);
  return groups;
}

function signOf({ stances, stance }: StatementTable, row: number): number {
  return Math.sign(stances[stance[row]!]!.polarity);
}

/** Ordered by first, then last day. */
function momentsOf(table: StatementTable, rows: readonly number[]): readonly Moment[] {
  const moments = new Map<string, Moment>();
  for (const row of rows) {
    const [first, last] = [table.firstDay[row]!, table.lastDay[row]!];
    const key = first === anyDay[0] ? `in ${table.document[row]}` : `${first} ${last}`;
    const moment = moments.get(key);
    if (moment) moment.rows.push(row);
    else moments.set(key, { first, last, rows: [row] });
  }
  return [...moments.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}

function* shiftsAmong(
  moments: readonly Moment[],
  sign: (row: number) => number,
): Generator<Pick<StanceShift, 'kind' | 'from' | 'to'>> {
  const clear: Moment[] = [];
  for (const moment of moments) {
    const [from] = moment.rows as [number];
    const to = moment.rows.find((row) => sign(row) !== sign(from));
    if (to === undefined) clear.push(moment);
    else yield { kind: 'contradiction', from, to };
  }
  const byEnd = [...clear.keys()].sort((a, b) => clear[a]!.last - clear[b]!.last);
  let ended = 0;
  let latest = -1;
  for (const { first, rows } of clear) {
    // No date ends before one that has none, nor the other way round.
    for (; ended < byEnd.length && clear[byEnd[ended]!]!.last < first; ended++)
      latest = Math.max(latest, byEnd[ended]!);
    const [from, to] = [clear[latest]?.rows.at(-1), rows[0]!];
    if (from !== undefined && sign(from) !== sign(to)) yield { kind: 'shift', from, to };
  }
}
