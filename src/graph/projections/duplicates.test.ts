import { expect, test } from 'vitest';
import { exampleProject } from '../../model/exampleProject.ts';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, type Counting } from '../../model/view.ts';
import { periodsOf } from './duplicates.ts';
import { tallyOf } from './tally.ts';

/** The same statement in documents of these dates, in this order. */
function saidOn(...dates: readonly (string | undefined)[]): Project {
  const project = exampleProject();
  const [document, statement] = [project.documents[0]!, project.statements[0]!];
  return {
    ...project,
    documents: dates.map((date, index) => ({ ...document, id: `d${index}`, date })),
    statements: dates.map((_, index) => ({
      ...statement,
      id: `s${index}`,
      document: `d${index}`,
      target: 'accord',
    })),
  };
}

function kept(dates: readonly (string | undefined)[], counting: Partial<Counting>): number[] {
  const table = statementTable(saidOn(...dates));
  const { rows } = tallyOf({
    table,
    rows: Uint32Array.from(dates.keys()),
    representative: Uint32Array.from(table.entities.keys()),
    counting: { ...defaultView.counting, ...counting },
  });
  return Array.from(rows).sort((a, b) => a - b);
}

test('the first by date is kept, wherever it stands in the file', () => {
  const dates = ['2010-03-09', '2010-03-01', '2010-02-28', '2011-03-01'];
  expect(kept(dates, {})).toEqual([0, 1, 2, 3]);
  expect(kept(dates, { duplicates: 'document' })).toEqual([0, 1, 2, 3]);
  expect(kept(dates, { duplicates: 'month' })).toEqual([1, 2, 3]);
  expect(kept(dates, { duplicates: 'year' })).toEqual([2, 3]);
  expect(kept(dates, { duplicates: 'range' })).toEqual([2]);
});

test('a week runs from Monday to Sunday, across the turn of the year too', () => {
  const dates = ['2008-12-28', '2008-12-29', '2009-01-04', '2009-01-05'];
  expect(kept(dates, { duplicates: 'week' })).toEqual([0, 1, 3]);
});

test('weeks and months of different years are one only where DNA takes them so', () => {
  const dates = ['2009-01-07', '2010-01-06'];
  for (const duplicates of ['week', 'month'] as const) {
    expect(kept(dates, { duplicates })).toEqual([0, 1]);
    expect(kept(dates, { duplicates, dnaCompatible: duplicates === 'month' })).toHaveLength(
      duplicates === 'month' ? 1 : 2,
    );
  }
  // Wednesdays of the second week of 2009 and of 2010.
  expect(kept(['2009-01-07', '2010-01-13'], { duplicates: 'week', dnaCompatible: true })).toEqual([
    0,
  ]);
  expect(kept(dates, { duplicates: 'year', dnaCompatible: true })).toEqual([0, 1]);
});

test('a date that is a month or a year counts as its first day', () => {
  const { documents } = statementTable(saidOn('2010', '2010-01-01', '2010-01'));
  const periods = periodsOf({ documents }, { duplicates: 'week', dnaCompatible: false });
  expect(new Set(periods).size).toBe(1);
});

test('what is undated is of one time, whatever the rule, and comes first', () => {
  const dates = ['2010-03-09', undefined, undefined];
  for (const duplicates of ['week', 'month', 'year'] as const)
    expect(kept(dates, { duplicates })).toEqual([0, 1]);
  expect(kept(dates, { duplicates: 'document' })).toEqual([0, 1, 2]);
  expect(kept(dates, { duplicates: 'range' })).toEqual([1]);
});
