import { expect, test } from 'vitest';
import { countedExample } from '../testing/countedExample.ts';
import { pickFrom, titleOf } from './passage.ts';

test('a click picks the innermost passage, the next click the one around it, and so round', () => {
  const rows = [4, 7, 2];
  expect(pickFrom(rows, undefined)).toBe(2);
  expect(pickFrom(rows, 99)).toBe(2);
  expect(pickFrom(rows, 2)).toBe(7);
  expect(pickFrom(rows, 7)).toBe(4);
  expect(pickFrom(rows, 4)).toBe(2);
});

test('the tooltip says who says what of whom, each name isolated for its direction', () => {
  expect(titleOf(countedExample(), [0])).toBe(
    '\u2068Norland\u2069 → supports → \u2068Lake Accord\u2069: \u2068will sign\u2069',
  );
});
