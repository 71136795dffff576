import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allExtentsOf } from '../arrange/extents.ts';
import type { LayoutInput } from '../input.ts';
import { layoutNetwork } from '../layoutNetwork.ts';
import { overlappingShare } from '../quality/overlap.ts';
import { layoutInputOf, type Edge } from '../testing/signedGraphOf.ts';

const networks = fc.integer({ min: 0, max: 40 }).chain((n) => {
  const each = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: n, maxLength: n });
  const sizes = (most: number) =>
    each(fc.integer({ min: 1, max: most })).map((values) => Float64Array.from(values));
  return fc.record({
    n: fc.constant(n),
    edges: fc.array(
      fc.tuple(fc.nat(Math.max(0, n - 1)), fc.nat(Math.max(0, n - 1)), fc.constantFrom(-2, 0, 1)),
      { maxLength: n === 0 ? 0 : 80 },
    ),
    camp: each(fc.nat(9)).map((camps) => Uint32Array.from(camps)),
    axis: each(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NaN))).map((values) =>
      Float64Array.from(values),
    ),
    halfWidth: sizes(90),
    halfHeight: sizes(40),
  });
});

function inputOf(
  { n, edges, axis, ...more }: typeof networks extends fc.Arbitrary<infer T> ? T : never,
  by: 'camps' | 'line',
): LayoutInput {
  const order = by === 'camps' ? ({ by } as const) : { by: 'line' as const, axis };
  return layoutInputOf(n, edges, { ...more, order });
}

describe.each(['camps', 'line'] as const)('%s', (by) => {
  test('puts no two drawn extents on each other, is finite, centred and always the same', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const input = inputOf(network, by);
        const position = layoutNetwork(input, { seed: 1 });
        expect(position).toHaveLength(2 * network.n);
        expect(position.every(Number.isFinite)).toBe(true);
        expect(overlappingShare(allExtentsOf(input), position)).toBe(0);
        expect(layoutNetwork(input, { seed: 7 })).toEqual(position);
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  test('leaves pinned nodes where they were put', () => {
    const input = layoutInputOf(5, [[0, 1, 1]], {
      camp: Uint32Array.of(0, 0, 1, 1, 1),
      pinned: [{ node: 2, x: 400, y: -30 }],
      order: by === 'camps' ? { by } : { by, axis: Float64Array.of(1, 2, 3, NaN, 0) },
    });
    const position = layoutNetwork(input, { seed: 1 });
    expect([...position.subarray(4, 6)]).toEqual([400, -30]);
  });
});

test('camps stand in columns, the largest left, who is alone right', () => {
  const camp = Uint32Array.of(5, 3, 3, 5, 5, 9, 8);
  const input = layoutInputOf(7, [], { camp, order: { by: 'camps' } });
  const position = layoutNetwork(input, { seed: 1 });
  const x = (node: number) => position[2 * node]!;
  expect(new Set([0, 3, 4].map(x)).size).toBe(1);
  expect(x(0)).toBeLessThan(x(1));
  expect(x(1)).toBe(x(2));
  expect(x(2)).toBeLessThan(x(5));
  expect(x(5)).toBe(x(6));
});

test('allied camps stand beside each other', () => {
  // Camps a (3), b, c, d (2 each): a likes d, d likes c, and b is against a.
  const camp = Uint32Array.of(0, 0, 0, 1, 1, 2, 2, 3, 3);
  const edges: Edge[] = [
    [0, 7, 3],
    [7, 5, 3],
    [0, 3, -3],
  ];
  const input = layoutInputOf(9, edges, { camp, order: { by: 'camps' } });
  const position = layoutNetwork(input, { seed: 1 });
  const columns = [0, 3, 5, 7].toSorted((a, b) => position[2 * a]! - position[2 * b]!);
  expect(columns).toEqual([0, 7, 5, 3]);
});

test('many camps fill a picture of the aspect aimed for, small ones sharing columns', () => {
  // Three camps of twelve and nine of two.
  const n = 54;
  const camp = Uint32Array.from({ length: n }, (_, i) => (i < 36 ? i % 3 : 3 + ((i - 36) >> 1)));
  const input = layoutInputOf(n, [], { camp, order: { by: 'camps' } });
  const position = layoutNetwork(input, { seed: 1 });
  const extent = (first: 0 | 1) => {
    const values = position.filter((_, at) => at % 2 === first);
    return Math.max(...values) - Math.min(...values);
  };
  const aspect = (extent(0) + 110) / (extent(1) + 40);
  expect(aspect / input.aspect).toBeGreaterThan(0.6);
  expect(aspect / input.aspect).toBeLessThan(1.7);
  const columns = new Set(Array.from(camp.keys(), (node) => position[2 * node]!));
  expect(columns.size).toBeLessThan(12);
  for (const one of new Set(camp)) {
    const own = Array.from(camp.keys()).filter((node) => camp[node] === one);
    if (own.length === 2) expect(position[2 * own[0]!]).toBe(position[2 * own[1]!]);
  }
});

test('on a line nodes keep their order; who has no position stands below', () => {
  const axis = Float64Array.of(0.5, -2, NaN, 1, 0.5);
  const input = layoutInputOf(5, [], { order: { by: 'line', axis } });
  const position = layoutNetwork(input, { seed: 1 });
  const [x, y] = [(node: number) => position[2 * node]!, (node: number) => position[2 * node + 1]!];
  expect(x(1)).toBeLessThan(x(0));
  expect(x(0)).toBe(x(4));
  expect(x(0)).toBeLessThan(x(3));
  expect((x(0) - x(1)) / (x(3) - x(1))).toBeCloseTo(2.5 / 3, 9);
  for (const node of [0, 1, 3, 4]) expect(y(node)).toBeLessThan(y(2));
});
