import { expect, test } from 'vitest';
import { gridKey } from './gridKey.ts';

const grid = { rows: 20, columns: 6, page: 8 };
const from = { row: 3, column: 2 };

test.each([
  ['ArrowDown', false, 4, 2],
  ['ArrowUp', false, 2, 2],
  ['ArrowRight', false, 3, 3],
  ['ArrowLeft', false, 3, 1],
  ['PageDown', false, 11, 2],
  ['PageUp', false, 0, 2],
  ['Home', false, 3, 0],
  ['End', false, 3, 5],
  ['Home', true, 0, 0],
  ['End', true, 19, 5],
])('%s (with Ctrl: %s) leads to row %d, column %d', (key, ctrlKey, row, column) => {
  expect(gridKey({ key, ctrlKey, metaKey: false }, from, grid)).toEqual({ row, column });
});

test('arrows lead to the heads and no further', () => {
  const up = { key: 'ArrowUp', ctrlKey: false, metaKey: false };
  const head = gridKey(up, { row: 0, column: 0 }, grid)!;
  expect(head).toEqual({ row: -1, column: 0 });
  expect(gridKey(up, head, grid)).toEqual(head);
  const left = { ...up, key: 'ArrowLeft' };
  expect(gridKey(left, { row: 4, column: 0 }, grid)).toEqual({ row: 4, column: -1 });
  const right = { ...up, key: 'ArrowRight' };
  expect(gridKey(right, { row: 4, column: 5 }, grid)).toEqual({ row: 4, column: 5 });
});

test('other keys lead nowhere', () => {
  for (const key of ['Enter', 'a', 'Tab', 'Escape'])
    expect(gridKey({ key, ctrlKey: false, metaKey: false }, from, grid)).toBeUndefined();
});
