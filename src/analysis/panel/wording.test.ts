import { expect, test } from 'vitest';
import { percent } from './wording.ts';

test.each([
  [0, '0%'],
  [1, '100%'],
  [1 - 1e-12, '100%'],
  [0.5, '50%'],
  [0.996, 'more than 99%'],
  [0.9999, 'more than 99%'],
  [0.994, '99%'],
  [0.001, 'less than 1%'],
  [0.006, '1%'],
])('a share of %d is %s: what is not all is never called all', (share, expected) => {
  expect(percent(share)).toBe(expected);
});
