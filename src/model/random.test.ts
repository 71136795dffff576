import { expect, test } from 'vitest';
import { randomFrom } from './random.ts';

const take = (seed: number, count: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, random);
};

test('a seed gives the same numbers again, another seed others', () => {
  expect(take(7, 20)).toEqual(take(7, 20));
  expect(take(7, 20)).not.toEqual(take(8, 20));
  expect(take(-1, 5)).toEqual(take(0xffff_ffff, 5));
});

test('the numbers are those of Mulberry32', () => {
  expect(take(0, 3)).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
});

test('numbers are spread evenly over [0, 1)', () => {
  const bins = Array.from({ length: 10 }, () => 0);
  for (const value of take(42, 100_000)) {
    expect(value >= 0 && value < 1).toBe(true);
    bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1;
  }
  for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});
