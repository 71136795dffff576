import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from './segments.ts';

const range = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const window = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('segments of a text', () => {
  test('nested and overlapping passages are told apart, the innermost last', () => {
    const outer = { start: 0, end: 10 };
    const inner = { start: 3, end: 5 };
    const across = { start: 4, end: 12 };
    expect(segmentsOf(0, 14, [across, inner, outer])).toEqual([
      { start: 0, end: 3, covering: [outer] },
      { start: 3, end: 4, covering: [outer, inner] },
      { start: 4, end: 5, covering: [outer, across, inner] },
      { start: 5, end: 10, covering: [outer, across] },
      { start: 10, end: 12, covering: [across] },
      { start: 12, end: 14, covering: [] },
    ]);
  });

  test('tile the text without gap, overlap or empty piece, and each knows all that cover it', () => {
    fc.assert(
      fc.property(window, fc.array(range, { maxLength: 12 }), ({ start, end }, passages) => {
        const segments = segmentsOf(start, end, passages);
        expect(segments[0]!.start).toBe(start);
        expect(segments.at(-1)!.end).toBe(end);
        for (const [index, segment] of segments.entries()) {
          expect(segment.end).toBeGreaterThan(segment.start);
          if (index > 0) expect(segment.start).toBe(segments[index - 1]!.end);
          for (let point = segment.start; point < segment.end; point++) {
            const covering = passages.filter((one) => one.start <= point && point < one.end);
            expect(new Set(segment.covering)).toEqual(new Set(covering));
          }
          const lengths = segment.covering.map((one) => one.end - one.start);
          expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        }
      }),
    );
  });

  test('are cut nowhere but where a passage begins or ends', () => {
    fc.assert(
      fc.property(window, fc.array(range, { maxLength: 12 }), ({ start, end }, passages) => {
        const ends = new Set(passages.flatMap((one) => [one.start, one.end]));
        for (const segment of segmentsOf(start, end, passages).slice(1))
          expect(ends).toContain(segment.start);
      }),
    );
  });
});
