import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay, daySpan, isCalendarDate, isoWeekOfDay } from './date.ts';

test.each([
  '2011',
  '2011-09',
  '2011-09-12',
  '2000-02-29',
  '0099-01-01',
  '9999-12-31',
  '1582-10-10',
])('%s is a date', (text) => expect(isCalendarDate(text)).toBe(true));

test.each([
  '',
  '11',
  '20111',
  '2011-9',
  '2011-13',
  '2011-00',
  '2011-09-31',
  '2011-09-00',
  '1900-02-29',
  '2011-09-12T00:00',
  ' 2011',
  '2011-09-',
  '12.09.2011',
  '２０１１',
  '-2011',
  '2011-09-1\n2',
])('%j is none', (text) => expect(isCalendarDate(text)).toBe(false));

test('a year or month spans all days it may mean', () => {
  expect(daySpan('1970')).toEqual([0, 364]);
  expect(daySpan('1970-02')).toEqual([31, 58]);
  expect(daySpan('2011-09-12')).toEqual([15229, 15229]);
  expect(daySpan('2000-02').map(dateOfDay)).toEqual(['2000-02-01', '2000-02-29']);
  expect(daySpan(undefined)).toEqual([-(2 ** 31), 2 ** 31 - 1]);
  expect(daySpan('0050').map(dateOfDay)).toEqual(['0050-01-01', '0050-12-31']);
});

test('days and dates are each other’s inverse', () => {
  const [first] = daySpan('0000-01-01');
  const [, last] = daySpan('9999-12-31');
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (day) => {
      const date = dateOfDay(day);
      expect(isCalendarDate(date)).toBe(true);
      expect(daySpan(date)).toEqual([day, day]);
    }),
  );
});

test.each([
  ['2005-01-01', 2004, 53],
  ['2005-01-02', 2004, 53],
  ['2005-12-31', 2005, 52],
  ['2007-01-01', 2007, 1],
  ['2007-12-30', 2007, 52],
  ['2007-12-31', 2008, 1],
  ['2008-12-28', 2008, 52],
  ['2008-12-29', 2009, 1],
  ['2009-12-31', 2009, 53],
  ['2010-01-03', 2009, 53],
  ['1969-12-28', 1969, 52],
  ['1969-12-29', 1970, 1],
])('%s lies in a week of %i, number %i', (date, year, week) => {
  expect(isoWeekOfDay(daySpan(date)[0])).toEqual({ year, week });
});

test('a week has seven days, and its number goes up by one or starts anew', () => {
  const [first] = daySpan('0001-01-01');
  const [, last] = daySpan('9999-12-24');
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (day) => {
      const { year, week } = isoWeekOfDay(day);
      expect(week).toBeGreaterThanOrEqual(1);
      expect(week).toBeLessThanOrEqual(53);
      const monday = day - ((((day + 3) % 7) + 7) % 7);
      expect(isoWeekOfDay(monday)).toEqual({ year, week });
      const next = isoWeekOfDay(monday + 7);
      expect([year, week + 1, year + 1, 1]).toEqual(expect.arrayContaining([next.year, next.week]));
    }),
  );
});
