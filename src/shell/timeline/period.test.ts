import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeBins, type TimeBins } from '../../graph/time/bins.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import { statementTable } from '../../model/statements.ts';
import { binName, namedBins, spanName } from './binName.ts';
import { isWhole, periodOf, spanOf } from './period.ts';
import type { TimeUnit } from '../../graph/time/units.ts';

/** Bins over a project of two dates. */
function binsOf(first: string, last: string, unit: TimeUnit): TimeBins {
  const project = exampleProject();
  const [statement] = project.statements;
  const table = statementTable({
    ...project,
    documents: [first, last].map((date) => ({ id: date, title: 'A text', date, authors: [] })),
    statements: [first, last].map((id) => ({ ...statement!, id, document: id })),
  });
  return timeBins(table, new Uint32Array(), unit);
}

const week = binsOf('2011-09-14', '2011-09-21', 'day');

test('a window is the period from its first to its last day, open at an end of the strip', () => {
  expect(periodOf(week, [1, 3])).toEqual({ from: '2011-09-15', to: '2011-09-16' });
  expect(periodOf(week, [0, 3])).toEqual({ from: null, to: '2011-09-16' });
  expect(periodOf(week, [0, 8])).toEqual({ from: null, to: null });
  expect(periodOf(binsOf('2011-09', '2012-02', 'month'), [5, 6]).from).toBe('2012-02-01');
});

test('a period is the window of the bins it touches', () => {
  expect(spanOf(week, { from: '2011-09-15', to: '2011-09-16' })).toEqual([1, 3]);
  expect(spanOf(week, { from: null, to: '2011-09' })).toEqual([0, 8]);
  expect(spanOf(week, { from: '2030', to: null })).toEqual([7, 8]);
  expect(spanOf(week, { from: '2011-09-20', to: '2011-09-15' })).toEqual([6, 7]);
});

test('any window comes back as itself', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.nat(7), (a, b) => {
      const span = [Math.min(a, b), Math.max(a, b) + 1] as const;
      expect(spanOf(week, periodOf(week, span))).toEqual(span);
      const { from, to } = periodOf(week, span);
      expect(isWhole(span, week)).toBe(from === null && to === null);
    }),
  );
});

test('bins are called by what they are', () => {
  expect(binName(week, 0)).toBe('14 Sept 2011');
  expect(binName(binsOf('2011-09', '2012-02', 'month'), 1)).toBe('Oct 2011');
  expect(binName(binsOf('2001', '2012', 'year'), 1)).toBe('2002');
  expect(binName(binsOf('1946', '2012', 'decade'), 0)).toBe('1940 – 1949');
});

test('a window is called by its days', () => {
  expect(spanName(week, [0, 1])).toBe('14 Sept 2011');
  expect(spanName(week, [0, 2])).toBe('14 Sept 2011 – 15 Sept 2011');
});

test('no more bins are named than there is room for, the first always', () => {
  expect(namedBins(8, 4.5)).toEqual([0, 2, 4, 6]);
  expect(namedBins(8, 100)).toHaveLength(8);
  expect(namedBins(120, 0)).toEqual([0]);
});
