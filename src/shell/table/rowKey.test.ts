import { expect, test } from 'vitest';
import { rowKey } from './rowKey.ts';

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 3, 4],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 13],
  ['PageDown', 95, 99],
  ['PageUp', 13, 3],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['Enter', 50, undefined],
])('%s leads from row %d of a hundred to row %s', (key, at, expected) => {
  expect(rowKey(key, { at, count: 100, page: 10 })).toBe(expected);
});

test('no key leads anywhere where there are no rows', () => {
  for (const key of ['ArrowDown', 'End', 'Home'])
    expect(rowKey(key, { at: -1, count: 0, page: 10 })).toBeUndefined();
});
