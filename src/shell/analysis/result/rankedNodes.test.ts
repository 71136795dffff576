import fc from 'fast-check';
import { expect, test } from 'vitest';
import { furthestOf, rankedNodes } from './rankedNodes.ts';

const measure = (...values: number[]) => ({
  nodes: Uint32Array.from(values.keys()),
  values: Float64Array.from(values),
});

test('the highest value comes first, bars are shares of the one furthest from zero', () => {
  expect(furthestOf(rankedNodes(measure(1, 4, 2)), 2)).toEqual([
    { node: 1, value: 4, share: 1 },
    { node: 2, value: 2, share: 0.5 },
  ]);
});

test('values below zero count by how far they are from it', () => {
  const ranked = furthestOf(rankedNodes(measure(1, -4, 2, 0.5)), 3);
  expect(ranked.map(({ value, share }) => [value, share])).toEqual([
    [2, 0.5],
    [1, 0.25],
    [-4, -1],
  ]);
});

test('nobody is listed where all are at zero, or nobody is measured', () => {
  expect(rankedNodes(measure(0, 0))).toEqual([]);
  expect(rankedNodes(measure())).toEqual([]);
});

test('an interval goes with its node, which need not be the place it stands at', () => {
  const values = { nodes: Uint32Array.of(7, 3), values: Float64Array.of(1, 2) };
  const bounds = { low: Float64Array.of(0.5, 1.5), high: Float64Array.of(1.5, 2.5) };
  expect(rankedNodes({ ...values, ...bounds })).toEqual([
    {
      node: 3,
      value: 2,
      share: 0.8,
      interval: {
        low: 1.5,
        high: 2.5,
        lowShare: 0.6,
        highShare: 1,
      },
    },
    {
      node: 7,
      value: 1,
      share: 0.4,
      interval: {
        low: 0.5,
        high: 1.5,
        lowShare: 0.2,
        highShare: 0.6,
      },
    },
  ]);
});

test('no bar is longer than the whole and none is left out for a shorter one', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(fc.array(finite), fc.integer({ min: 1, max: 9 }), (values, most) => {
      const all = rankedNodes(measure(...values));
      const ranked = furthestOf(all, most);
      expect(all.length).toBe(values.filter((value) => value !== 0).length);
      expect(ranked.length).toBe(Math.min(most, values.filter((value) => value !== 0).length));
      expect(ranked.every(({ share }) => Math.abs(share) <= 1)).toBe(true);
      const listed = new Set(ranked.map(({ node }) => node));
      const least = Math.min(...ranked.map(({ value }) => Math.abs(value)));
      for (const [node, value] of values.entries())
        if (!listed.has(node) && ranked.length > 0)
          expect(Math.abs(value)).toBeLessThanOrEqual(least);
    }),
  );
});
