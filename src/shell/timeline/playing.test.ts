import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from './period.ts';
import { advanced, begun, lengthsFor, placed, usualLength, type Course } from './playing.ts';

const course = (length: number, step: number, bins: number): Course => ({ length, step, bins });

/** Every window of a play, the one it begins with included. */
function played(from: Span, along: Course): readonly Span[] {
  const windows = [begun(from, along)];
  for (let next = advanced(windows[0]!, along); next; next = advanced(next, along))
    windows.push(next);
  return windows;
}

test('a window goes step by step and stops flush with the end', () => {
  expect(played([0, 8], course(3, 2, 8))).toEqual([
    [0, 3],
    [2, 5],
    [4, 7],
    [5, 8],
  ]);
});

test('playing goes on from where the window is, and over again from the end', () => {
  expect(begun([4, 5], course(1, 1, 8))).toEqual([4, 5]);
  expect(begun([7, 8], course(1, 1, 8))).toEqual([0, 1]);
  expect(begun([2, 4], course(Infinity, 1, 8))).toEqual([0, 4]);
});

test('all so far grows by a step at a time', () => {
  expect(played([0, 7], course(Infinity, 3, 7))).toEqual([
    [0, 3],
    [0, 6],
    [0, 7],
  ]);
});

test('a window is put as near to a bin as there is room', () => {
  expect(placed(6, course(4, 1, 8))).toEqual([4, 8]);
  expect(placed(-2, course(4, 1, 8))).toEqual([0, 4]);
  expect(placed(3, course(40, 1, 8))).toEqual([0, 8]);
});

test('any play comes to the end, shows every bin where steps leave none out, and never leaves it', () => {
  const cases = fc.integer({ min: 1, max: 60 }).chain((bins) =>
    fc.record({
      bins: fc.constant(bins),
      length: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constant(Infinity)),
      step: fc.integer({ min: 1, max: 20 }),
      first: fc.nat(bins - 1),
      held: fc.integer({ min: 1, max: bins }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ bins, length, step, first, held }) => {
      const windows = played([first, Math.min(bins, first + held)], course(length, step, bins));
      expect(windows.at(-1)![1]).toBe(bins);
      for (const [index, [from, end]] of windows.entries()) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(from);
        expect(end).toBeLessThanOrEqual(bins);
        if (index === 0) continue;
        expect(end).toBeGreaterThan(windows[index - 1]![1]);
        if (step <= length) expect(from).toBeLessThanOrEqual(windows[index - 1]![1]);
      }
    }),
  );
});

describe('the lengths on offer', () => {
  test('are round, shorter than all there is, and hold the present one', () => {
    expect(lengthsFor(8)).toEqual([1, 2, 5]);
    expect(lengthsFor(30, 7)).toEqual([1, 2, 5, 7, 10, 20]);
    expect(lengthsFor(8, Infinity)).toEqual([1, 2, 5]);
    expect(lengthsFor(1)).toEqual([1]);
  });

  test('begin with about an eighth', () => {
    expect([2, 8, 17, 76, 120].map(usualLength)).toEqual([1, 1, 2, 5, 10]);
  });
});
