import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay, dateOfDay, daySpan } from '../../model/date.ts';
import { projects } from '../../model/arbitraryProject.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import { statementTable, type StatementTable } from '../../model/statements.ts';
import { binOf, timeBins } from './bins.ts';
import { daysSpanned } from './daysSpanned.ts';
import { firstDayOf, nextFirstDay, timeUnitOf, timeUnits } from './units.ts';

/** A table of one statement a document, each of a date. */
function tableOf(...dates: (string | undefined)[]): StatementTable {
  const project = exampleProject();
  const statement = project.statements[0]!;
  return statementTable({
    ...project,
    documents: dates.map((date, i) => ({
      id: `d${i}`,
      title: 'A text',
      authors: [],
      ...(date !== undefined && { date }),
    })),
    statements: dates.map((_, i) => ({ ...statement, id: `s${i}`, document: `d${i}` })),
  });
}

const all = (table: StatementTable) => Uint32Array.from({ length: table.length }, (_, row) => row);
const totals = (table: StatementTable) =>
  timeBins(table, all(table), timeUnitOf(table)).counts.map((c) => c.reduce((a, b) => a + b, 0));

test('a week in September is counted by days, empty days included', () => {
  const table = tableOf('2011-09-14', '2011-09-16', '2011-09-16');
  expect(timeUnitOf(table)).toBe('day');
  expect(totals(table)).toEqual([1, 0, 2]);
});

test.each([
  ['2011-01-01', '2011-04-30', 'day'],
  ['2011-01-01', '2011-06-30', 'week'],
  ['2005-01-01', '2011-06-30', 'month'],
  ['1946-01-01', '2011-06-30', 'year'],
  ['1500-01-01', '2011-06-30', 'decade'],
  ['0001-01-01', '2011-06-30', 'century'],
  ['2010', '2011', 'year'],
  ['2010-01', '2010-03', 'month'],
  ['2010', '2010-03-01', 'week'],
])('from %s to %s the unit is the %s', (first, last, unit) => {
  expect(timeUnitOf(tableOf(first, last))).toBe(unit);
});

test('what has no date is counted apart', () => {
  const table = tableOf(undefined, '2011', undefined);
  expect(timeBins(table, all(table), 'year')).toMatchObject({ length: 1, undated: 2 });
  const none = tableOf(undefined);
  expect(daysSpanned(none)).toBeNull();
  expect(timeBins(none, all(none), 'day')).toMatchObject({ length: 0, edges: [], undated: 1 });
});

test('bins stay where they are, whatever rows are counted', () => {
  const table = tableOf('2011-09-14', '2011-09-16');
  const { edges } = timeBins(table, all(table), 'day');
  expect(timeBins(table, new Uint32Array(), 'day').edges).toEqual(edges);
  expect(edges.map(dateOfDay)).toEqual(['2011-09-14', '2011-09-15', '2011-09-16', '2011-09-17']);
});

test('any day lies in its unit, and units follow each other without a gap', () => {
  const days = fc.integer({ min: daySpan('0000')[0], max: daySpan('9899')[1] });
  fc.assert(
    fc.property(days, fc.constantFrom(...timeUnits), (day, unit) => {
      const first = firstDayOf(unit, day);
      const next = nextFirstDay(unit, first);
      expect(first).toBeLessThanOrEqual(day);
      expect(next).toBeGreaterThan(day);
      expect(firstDayOf(unit, first)).toBe(first);
      expect(firstDayOf(unit, next - 1)).toBe(first);
      expect(firstDayOf(unit, next)).toBe(next);
    }),
  );
});

test('units begin where the calendar says', () => {
  const day = daySpan('2011-09-14')[0];
  expect(timeUnits.map((unit) => dateOfDay(firstDayOf(unit, day)))).toEqual([
    '2011-09-14',
    '2011-09-12',
    '2011-09-01',
    '2011-01-01',
    '2010-01-01',
    '2000-01-01',
  ]);
});

test('every statement of any project counts once, in the bin of its first day', () => {
  fc.assert(
    fc.property(projects, (project) => {
      const table = statementTable(project);
      const bins = timeBins(table, all(table), timeUnitOf(table));
      const sum = bins.counts.flatMap((counts) => [...counts]).reduce((a, b) => a + b, 0);
      expect(sum + bins.undated).toBe(table.length);
      expect(bins.length).toBeLessThanOrEqual(122);
      const naive = bins.counts.map((counts) => counts.map(() => 0));
      for (const [row, day] of table.firstDay.entries()) {
        if (day === anyDay[0]) continue;
        const bin = bins.edges.findLastIndex((edge) => edge <= day);
        expect(binOf(bins, day)).toBe(bin);
        naive[bin]![table.stance[row]!]!++;
      }
      expect(bins.counts).toEqual(naive);
    }),
  );
});

test('days outside belong to the nearest bin', () => {
  const table = tableOf('2011-09-14', '2011-09-16');
  const bins = timeBins(table, all(table), 'day');
  expect([-Infinity, 0, 99_999, Infinity].map((day) => binOf(bins, day))).toEqual([0, 0, 2, 2]);
});
