import { expect, test } from 'vitest';
import { allExtentsOf } from './arrange/extents.ts';
import { placeNewcomers } from './newcomers.ts';
import { overlappingShare } from './quality/overlap.ts';
import { layoutInputOf } from './testing/signedGraphOf.ts';

const n = 8;
/** Nodes 0 to 3 in a row; 4 supports 0, 5 opposes 3, 6 supports only 4, 7 is alone. */
const input = layoutInputOf(n, [
  [4, 0, 1],
  [5, 3, -1],
  [6, 4, 1],
]);
const row = Float64Array.from({ length: 2 * n }, (_, k) =>
  k >= 8 ? NaN : k % 2 === 0 ? -300 + 130 * (k / 2) : 0,
);
const placed = placeNewcomers(row, input);
const distance = (i: number, j: number) =>
  Math.hypot(placed[2 * i]! - placed[2 * j]!, placed[2 * i + 1]! - placed[2 * j + 1]!);

test('those that were there do not move, and newcomers overlap nobody', () => {
  expect(placed.subarray(0, 8)).toEqual(row.subarray(0, 8));
  expect(placed.every(Number.isFinite)).toBe(true);
  const extents = allExtentsOf(input);
  expect(overlappingShare(extents, placed)).toBe(0);
});

test('a newcomer stands by its ally, even one that is new itself, and across from its opponent', () => {
  expect(distance(4, 0)).toBeLessThan(150);
  expect(distance(6, 4)).toBeLessThan(150);
  expect(distance(5, 3)).toBeGreaterThan(400);
});

test('where all are new they are placed all the same', () => {
  const fresh = placeNewcomers(new Float64Array(2 * n).fill(NaN), input);
  expect(fresh.every(Number.isFinite)).toBe(true);
});

test('positions for another number of nodes are refused', () => {
  expect(() => placeNewcomers(new Float64Array(4), input)).toThrow(
    'known has 4 entries, expected 16',
  );
});
