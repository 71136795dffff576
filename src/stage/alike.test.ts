import { expect, it } from 'vitest';
import { isAlike } from './alike.ts';

it.each([
  [null, null, true],
  [null, {}, false],
  [1, 1, true],
  [NaN, NaN, true],
  ['1', 1, false],
  [{ a: { b: [1, 2] } }, { a: { b: [1, 2] } }, true],
  [{ a: { b: [1, 2] } }, { a: { b: [2, 1] } }, false],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: 1, b: undefined }, { a: 1, c: undefined }, false],
])('compares %j with %j', (a, b, expected) => {
  expect(isAlike(a, b)).toBe(expected);
});
