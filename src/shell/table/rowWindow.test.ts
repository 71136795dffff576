import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyHeight, rowRange, scrollTo } from './rowWindow.ts';

const tables = fc.record({
  count: fc.integer({ min: 1, max: 3_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 90 }),
  height: fc.integer({ min: 100, max: 2000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('the rows on the page', () => {
  test('fill what is in sight, and no more than that with some to spare', () => {
    fc.assert(
      fc.property(tables, ({ count, rowHeight, height, share }) => {
        const total = bodyHeight(count, rowHeight);
        const top = share * Math.max(0, total - height);
        const { first, end, before, after } = rowRange(count, rowHeight, { top, height });
        const bottom = before + (end - first) * rowHeight;
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(height / rowHeight + 27);
        expect(before).toBeLessThanOrEqual(top + 1e-6);
        expect(bottom).toBeGreaterThanOrEqual(Math.min(total, top + height) - 1e-6);
        expect(bottom + after).toBeCloseTo(Math.max(total, bottom), 4);
      }),
    );
  });

  test('include every row that is asked for', () => {
    fc.assert(
      fc.property(tables, ({ count, rowHeight, height, share }) => {
        const row = Math.floor(share * (count - 1));
        const top = scrollTo(row, count, rowHeight, height);
        const { first, end, before } = rowRange(count, rowHeight, { top, height });
        expect(first).toBeLessThanOrEqual(row);
        expect(end).toBeGreaterThan(row);
        const place = before + (row - first) * rowHeight;
        expect(place + rowHeight).toBeGreaterThan(top);
        expect(place).toBeLessThan(top + height);
      }),
    );
  });

  test('begin with the first and end with the last of a million', () => {
    const height = 640;
    const total = bodyHeight(1_000_000, 64);
    expect(total).toBeLessThan(10_000_000);
    expect(rowRange(1_000_000, 64, { top: 0, height })).toMatchObject({ first: 0, before: 0 });
    expect(rowRange(1_000_000, 64, { top: total - height, height })).toMatchObject({
      end: 1_000_000,
      after: 0,
    });
  });
});
