import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlappingShare } from '../quality/overlap.ts';
import { layoutInputOf } from '../testing/signedGraphOf.ts';
import { allExtentsOf } from './extents.ts';
import { moveToFreePlace, standingBoxes } from './freePlace.ts';
import { leastGap, separate } from './separate.ts';

function separated(position: Float64Array, halfWidth: Float64Array, halfHeight: Float64Array) {
  const input = layoutInputOf(halfWidth.length, [], { halfWidth, halfHeight });
  const extents = allExtentsOf(input);
  const shares = [...separate(position, extents)];
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  return overlappingShare(extents, position);
}

test('no two boxes overlap afterwards, even where all began in one point', () => {
  const size = fc.double({ min: 0, max: 150, noNaN: true });
  const place = fc.double({ min: -200, max: 200, noNaN: true });
  const boxes = fc.array(fc.tuple(place, place, size, size), { minLength: 1, maxLength: 70 });
  fc.assert(
    fc.property(boxes, fc.constantFrom(0, 0.1, 1), (drawn, spread) => {
      const position = Float64Array.from(drawn.flatMap(([x, y]) => [spread * x, spread * y]));
      const halfWidth = Float64Array.from(drawn, ([, , half]) => half);
      const halfHeight = Float64Array.from(drawn, ([, , , half]) => half);
      expect(separated(position, halfWidth, halfHeight)).toBe(0);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('boxes that have room do not move', () => {
  const position = Float64Array.of(0, 0, 200, 0, 0, 100);
  const before = position.slice();
  separated(position, new Float64Array(3).fill(50), new Float64Array(3).fill(20));
  expect(position).toEqual(before);
});

test('two boxes make room for each other along the shorter way and keep their order', () => {
  const position = Float64Array.of(0, 0, 10, 30);
  separated(position, new Float64Array(2).fill(50), new Float64Array(2).fill(20));
  expect(position[0]).toBe(0);
  expect(position[2]).toBe(10);
  expect(position[3]! - position[1]!).toBeCloseTo(40 + leastGap, 1);
});

test('a box goes to the nearest free place beside those in its way', () => {
  const input = layoutInputOf(3, []);
  const position = Float64Array.of(0, 0, 0, 46, 3, 20);
  const extents = allExtentsOf(input);
  const standing = standingBoxes(position, extents, 6);
  standing.add(0);
  standing.add(1);
  moveToFreePlace(2, position, extents, standing, 6);
  expect(standing.blockerAt(2, position[4]!, position[5]!)).toBeUndefined();
  expect([position[4], position[5]]).toEqual([3, -46]);
});
