import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dragged, keyed, type Grip } from './brush.ts';
import type { Span } from './period.ts';

const windows = fc
  .integer({ min: 1, max: 50 })
  .chain((bins) =>
    fc
      .tuple(fc.nat(bins - 1), fc.nat(bins - 1))
      .map(([a, b]) => ({ bins, before: [Math.min(a, b), Math.max(a, b) + 1] as Span })),
  );

describe('a drag', () => {
  test('of an end moves it to the nearest border of a bin, not past the other', () => {
    expect(dragged('first', [2, 5], { from: 2, to: 3.6, bins: 8 })).toEqual([4, 5]);
    expect(dragged('first', [2, 5], { from: 2, to: 9, bins: 8 })).toEqual([4, 5]);
    expect(dragged('end', [2, 5], { from: 5, to: -3, bins: 8 })).toEqual([2, 3]);
  });

  test('of the window keeps its length', () => {
    expect(dragged('window', [2, 5], { from: 3, to: 4.2, bins: 8 })).toEqual([3, 6]);
    expect(dragged('window', [2, 5], { from: 3, to: 90, bins: 8 })).toEqual([5, 8]);
  });

  test('beside the window begins a new one, in either direction', () => {
    expect(dragged('strip', [2, 5], { from: 6.5, to: 6.5, bins: 8 })).toEqual([6, 7]);
    expect(dragged('strip', [2, 5], { from: 6.5, to: 1.2, bins: 8 })).toEqual([1, 7]);
  });

  test('by any grip leaves a window within the strip', () => {
    const places = fc.double({ min: -20, max: 80, noNaN: true });
    const grips = fc.constantFrom<Grip>('first', 'end', 'window', 'strip');
    fc.assert(
      fc.property(windows, grips, places, places, ({ bins, before }, grip, from, to) => {
        const [first, end] = dragged(grip, before, { from, to, bins });
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(first);
        expect(end).toBeLessThanOrEqual(bins);
        if (grip === 'window') expect(end - first).toBe(before[1] - before[0]);
      }),
    );
  });
});

describe('a key', () => {
  test.each([
    ['ArrowRight', 'first', [3, 5]],
    ['ArrowLeft', 'first', [1, 5]],
    ['Home', 'first', [0, 5]],
    ['End', 'first', [4, 5]],
    ['PageDown', 'first', [0, 5]],
    ['ArrowUp', 'end', [2, 6]],
    ['ArrowDown', 'end', [2, 4]],
    ['Home', 'end', [2, 3]],
    ['End', 'end', [2, 8]],
    ['PageUp', 'end', [2, 8]],
  ] as const)('%s moves the %s to %j', (key, grip, expected) => {
    expect(keyed(key, grip, [2, 5], 8)).toEqual(expected);
  });

  test('stops at the ends and at the other handle', () => {
    expect(keyed('ArrowLeft', 'first', [0, 1], 8)).toEqual([0, 1]);
    expect(keyed('ArrowRight', 'first', [0, 1], 8)).toEqual([0, 1]);
    expect(keyed('ArrowRight', 'end', [0, 8], 8)).toEqual([0, 8]);
  });

  test('that a slider does not know does nothing', () => {
    expect(keyed('a', 'first', [2, 5], 8)).toBeNull();
    expect(keyed('constructor', 'first', [2, 5], 8)).toBeNull();
  });
});
