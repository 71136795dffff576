import { expect, test } from 'vitest';
import { randomFrom } from '../model/random.ts';
import { fittingScale, largestCamp, largestCampLeft, orient } from './orientation.ts';

const noLinks = (n: number) => new Uint32Array(n + 1);

/** Two clouds of `left` and `right` points, one below the other. */
function clouds(left: number, right: number): { position: Float64Array; camp: number[] } {
  const random = randomFrom(1);
  const camp = Array.from({ length: left + right }, (_, i) => (i < left ? 0 : 1));
  const position = Float64Array.from(
    camp.flatMap((side) => [3 * random(), 2 * random() + (side === 0 ? 4 : 0)]),
  );
  return { position, camp };
}

const meanX = (position: Float64Array, camp: readonly number[], wanted: number) => {
  const xs = camp.flatMap((side, i) => (side === wanted ? [position[2 * i]!] : []));
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
};

test.each([
  [30, 10, 0],
  [10, 30, 1],
  [12, 11, 0],
])('of camps of %i and %i nodes the larger is turned to the left', (left, right, leader) => {
  const { position, camp } = clouds(left, right);
  expect(largestCamp(camp)).toBe(leader);
  orient(position, camp, leader, noLinks(camp.length));
  expect(meanX(position, camp, leader)).toBeLessThan(meanX(position, camp, 1 - leader) - 3);
});

test('distances survive the turn, and a single camp is laid along its length', () => {
  const position = Float64Array.from({ length: 20 }, (_, k) => (k >> 1) * (k % 2 === 0 ? 0.1 : 1));
  const before = Math.hypot(position[18]! - position[0]!, position[19]! - position[1]!);
  orient(position, new Uint32Array(10), 0, noLinks(10));
  const width = Math.abs(position[18]! - position[0]!);
  expect(Math.hypot(width, position[19]! - position[1]!)).toBeCloseTo(before);
  expect(width).toBeGreaterThan(0.95 * before);
});

test('the best linked node stands in the upper half', () => {
  const position = Float64Array.of(0, 0, 2, 1, 4, 0);
  orient(position, new Uint32Array(3), 0, [0, 1, 3, 4]);
  expect(position[3]).toBeLessThan(position[1]!);
});

test('a picture whose largest camp came to stand right is mirrored', () => {
  const position = Float64Array.of(5, 1, 4, 2, -3, 3);
  largestCampLeft(position, [7, 7, 2], 7);
  expect([...position]).toEqual([-5, 1, -4, 2, 3, 3]);
  largestCampLeft(position, [7, 7, 2], 7);
  expect(position[0]).toBe(-5);
});

test('of equal camps the one with the lowest number leads', () => {
  expect(largestCamp([3, 1, 3, 1])).toBe(1);
});

test('points that fill a rectangle evenly are scaled to fill the frame', () => {
  const position = Float64Array.from({ length: 800 }, (_, k) =>
    k % 2 === 0 ? ((k >> 1) % 20) - 9.5 : Math.floor((k >> 1) / 20) - 9.5,
  );
  expect(fittingScale(position, { halfWidth: 100, halfHeight: 100 })).toBeCloseTo(10, 0);
  expect(fittingScale(new Float64Array(2), { halfWidth: 1, halfHeight: 1 })).toBe(1);
});
