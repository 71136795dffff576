import { daySpan } from '../../model/date.ts';
import type { StatementTable } from '../../model/statements.ts';
import { speakerOf } from '../rollUp.ts';

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

/** A date, or a document without one: `first` and `last` are the days it may mean. */
type Moment = { readonly first: number; readonly last: number; readonly isDated: boolean };

/** Rows of one moment, ascending. */
type Said = { readonly moment: Moment; readonly rows: readonly number[] };

/**
 * Where actors change sides on a concept, among some rows. `representative` is whom each entity counts
 * as. Only signs of polarity count: what has none takes no side and is passed over.
 * - A contradiction: rows of both signs at the same date, or in one document without a date; of a date
 *   the first row and the first one that opposes it.
 * - A shift: the rows of a date all have one sign, and those of the last date before it that has only
 *   one sign have the other; the last row before and the first row after. A date is before another if
 *   the days it may mean end before those of the other begin: 2011 is not before 2011-09-14.
 *
 * In the order of the later statement's date, what has none last. Linear in the rows, apart from putting
 * the documents and what was found in order.
 */
export function stanceShifts(
  table: StatementTable,
  rows: Uint32Array,
  representative: Uint32Array,
): readonly StanceShift[] {
  const { moments, momentOf } = momentsOf(table);
  const at = (row: number) => momentOf[table.document[row]!]!;
  const sign = (row: number) => Math.sign(table.stances[table.stance[row]!]!.polarity);
  const found: StanceShift[] = [];
  for (const [key, group] of takingSides(
    table,
    inOrder(rows, at, moments.length),
    representative,
  )) {
    const speaker = Math.floor(key / table.entities.length);
    const target = key % table.entities.length;
    const said: { moment: Moment; rows: number[] }[] = [];
    for (const row of group) {
      const moment = moments[at(row)]!;
      if (said.at(-1)?.moment === moment) said.at(-1)!.rows.push(row);
      else said.push({ moment, rows: [row] });
    }
    for (const pair of shiftsAmong(said, sign)) found.push({ ...pair, speaker, target });
  }
  return found.sort((a, b) => at(a.to) - at(b.to) || a.to - b.to || a.from - b.from);
}

/** The moments of a project by first, then last day, those without a date at the end; and of each document. */
function momentsOf({ documents }: StatementTable): {
  readonly moments: readonly Moment[];
  readonly momentOf: Uint32Array;
} {
  const spans = documents.map(({ date }): Moment => {
    const [first, last] = daySpan(date);
    return { first, last, isDated: date !== undefined };
  });
  const order = [...spans.entries()].sort(
    ([, a], [, b]) => Number(b.isDated) - Number(a.isDated) || a.first - b.first || a.last - b.last,
  );
  const moments: Moment[] = [];
  const momentOf = new Uint32Array(documents.length);
  for (const [document, span] of order) {
    const before = moments.at(-1);
    const isSame = span.isDated && before?.first === span.first && before.last === span.last;
    if (!isSame) moments.push(span);
    momentOf[document] = moments.length - 1;
  }
  return { moments, momentOf };
}

/** Rows by their place among so many, those of one place as they were: a counting sort. */
function inOrder(rows: Uint32Array, at: (row: number) => number, places: number): Uint32Array {
  const starts = new Uint32Array(places + 1);
  for (const row of rows) starts[at(row) + 1]!++;
  for (let place = 0; place < places; place++) starts[place + 1]! += starts[place]!;
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) ordered[starts[at(row)]!++] = row;
  return ordered;
}

/** Rows by speaker and concept where both signs occur; key: speaker * entities + concept. */
function takingSides(
  table: StatementTable,
  rows: Uint32Array,
  representative: Uint32Array,
): ReadonlyMap<number, readonly number[]> {
  const signs = table.stances.map(({ polarity }) => Math.sign(polarity));
  const groups = new Map<number, { sides: number; readonly rows: number[] }>();
  for (const row of rows) {
    const target = representative[table.target[row]!]!;
    const sign = signs[table.stance[row]!]!;
    if (target < table.actors.length || sign === 0) continue;
    const key = speakerOf(table, representative, row) * table.entities.length + target;
    const side = sign > 0 ? 1 : 2;
    const group = groups.get(key);
    if (!group) groups.set(key, { sides: side, rows: [row] });
    else {
      group.sides |= side;
      group.rows.push(row);
    }
  }
  const both = [...groups].filter(([, { sides }]) => sides === 3);
  return new Map(both.map(([key, group]) => [key, group.rows]));
}

function* shiftsAmong(
  said: readonly Said[],
  sign: (row: number) => number,
): Generator<Pick<StanceShift, 'kind' | 'from' | 'to'>> {
  const clear: Said[] = [];
  for (const at of said) {
    const [from] = at.rows as readonly [number];
    const to = at.rows.find((row) => sign(row) !== sign(from));
    if (to !== undefined) yield { kind: 'contradiction', from, to };
    else if (at.moment.isDated) clear.push(at);
  }
  const byEnd = [...clear.keys()].sort((a, b) => clear[a]!.moment.last - clear[b]!.moment.last);
  let ended = 0;
  let latest = -1;
  for (const { moment, rows } of clear) {
    for (; ended < byEnd.length && clear[byEnd[ended]!]!.moment.last < moment.first; ended++)
      latest = Math.max(latest, byEnd[ended]!);
    const [from, to] = [clear[latest]?.rows.at(-1), rows[0]!];
    if (from !== undefined && sign(from) !== sign(to)) yield { kind: 'shift', from, to };
  }
}
