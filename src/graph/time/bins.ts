import { bisectRight } from 'd3-array';
import { anyDay } from '../../model/date.ts';
import type { StatementTable } from '../../model/statements.ts';
import { daysSpanned } from './daysSpanned.ts';
import { firstDayOf, nextFirstDay, type TimeUnit } from './units.ts';

/** Statements by calendar unit and stance. */
export type TimeBins = {
  readonly unit: TimeUnit;
  readonly length: number;
  /** First day of each bin, then the day after the last, as days since 1970-01-01. */
  readonly edges: readonly number[];
  /** Number of statements of each stance, by its index, in each bin. */
  readonly counts: readonly Uint32Array[];
  /** Statements whose document has no date. */
  readonly undated: number;
};

/**
 * Some rows of a table by equal units of the calendar, which cover all dated statements of the
 * project whatever the rows are; no bins where nothing is dated. A date that may mean several days
 * counts on the first of them. Linear in the rows.
 */
export function timeBins(table: StatementTable, rows: Uint32Array, unit: TimeUnit): TimeBins {
  const edges = edgesOf(table, unit);
  const length = Math.max(0, edges.length - 1);
  const counts = Array.from({ length }, () => new Uint32Array(table.stances.length));
  let undated = 0;
  for (const row of rows) {
    const day = table.firstDay[row]!;
    if (day === anyDay[0]) undated++;
    else counts[bisectRight(edges, day) - 1]![table.stance[row]!]!++;
  }
  return { unit, length, edges, counts, undated };
}

/** The bin that a day lies in; of days before the first and after the last bin, the nearest one. */
export function binOf({ edges, length }: TimeBins, day: number): number {
  return Math.min(Math.max(bisectRight(edges, day) - 1, 0), length - 1);
}

function edgesOf(table: StatementTable, unit: TimeUnit): readonly number[] {
  const span = daysSpanned(table);
  if (!span) return [];
  const edges = [firstDayOf(unit, span[0])];
  while (edges.at(-1)! <= span[1]) edges.push(nextFirstDay(unit, edges.at(-1)!));
  return edges;
}
