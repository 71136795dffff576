import { expect, test } from 'vitest';
import { shownDate } from './shownDate.ts';

test.each([
  ['2011-09-14', '14 September 2011'],
  ['2011-09', 'September 2011'],
  ['2011', '2011'],
  ['0987-12-31', '31 December 987'],
])('the date %s is shown as exactly as it is known, as %s', (date, shown) => {
  expect(shownDate(date)).toBe(shown);
});

test('what has no date says so', () => {
  expect(shownDate(undefined)).toBe('undated');
});

test('a short date shortens the month', () => {
  expect(shownDate('2011-11-02', 'short')).toBe('2 Nov 2011');
});
