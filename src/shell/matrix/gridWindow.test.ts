import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostOf, offsetFor, spanInSight } from './gridWindow.ts';

const grids = fc.record({
  count: fc.integer({ min: 1, max: 300_000 }),
  size: fc.integer({ min: 10, max: 40 }),
  room: fc.integer({ min: 40, max: 2000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('what is drawn covers what is in sight and no more', () => {
  fc.assert(
    fc.property(grids, ({ count, size, room, share }) => {
      const offset = share * Math.max(0, count * size - room);
      const { first, end } = spanInSight(count, size, offset, room);
      expect(first * size).toBeLessThanOrEqual(offset);
      expect(end * size).toBeGreaterThanOrEqual(Math.min(count * size, offset + room) - 1e-6);
      expect(end - first).toBeLessThanOrEqual(room / size + 2);
    }),
  );
});

test('what is asked for comes into sight, and nothing moves that is in sight', () => {
  fc.assert(
    fc.property(grids, fc.nat(300_000), ({ count, size, room, share }, wanted) => {
      const offset = share * Math.max(0, count * size - room);
      const index = wanted % count;
      const moved = offsetFor(index, size, offset, room);
      expect(moved).toBeLessThanOrEqual(index * size);
      expect(moved + room).toBeGreaterThanOrEqual((index + 1) * size);
      expect(offsetFor(index, size, moved, room)).toBe(moved);
    }),
  );
  expect(offsetFor(-1, 28, 300, 100)).toBe(300);
});

test('without rows nothing is drawn, and there are bounds to what can be scrolled', () => {
  expect(spanInSight(0, 28, 0, 500)).toEqual({ first: 0, end: 0 });
  expect(mostOf(28) * 28).toBeLessThan(10_000_000);
});
