import { interpolateZoom } from 'd3-interpolate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flightPath } from './flightPath.ts';

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const views = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.double({ min: 5, max: 2000, noNaN: true }),
});

describe('a flight path', () => {
  it('starts and ends where it should', () => {
    fc.assert(
      fc.property(views, views, (from, to) => {
        const path = flightPath(from, to);
        for (const key of ['x', 'y', 'width'] as const) {
          expect(path.at(0)[key]).toBeCloseTo(from[key], 3);
          expect(path.at(1)[key]).toBeCloseTo(to[key], 3);
        }
      }),
    );
  });

  it('is the one of d3-interpolate on the way', () => {
    // Closer together, that one loses its digits.
    fc.assert(
      fc.property(views, views, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        fc.pre(Math.hypot(to.x - from.x, to.y - from.y) > 10);
        const expected = interpolateZoom(
          [from.x, from.y, from.width],
          [to.x, to.y, to.width],
        )(share);
        const { x, y, width } = flightPath(from, to).at(share);
        for (const [index, value] of [x, y, width].entries())
          expect(value).toBeCloseTo(expected[index] ?? NaN, 2);
      }),
    );
  });

  it('zooms without travelling where the middle stays', () => {
    const path = flightPath({ x: 3, y: 4, width: 100 }, { x: 3, y: 4, width: 400 });
    expect(path.at(0.5)).toEqual({ x: 3, y: 4, width: expect.closeTo(200, 9) });
    expect(path.length).toBeCloseTo(Math.log(4) / Math.SQRT2, 9);
  });

  it('has no length where nothing changes', () => {
    const view = { x: 3, y: 4, width: 100 };
    expect(flightPath(view, view).length).toBe(0);
    expect(flightPath(view, view).at(0.3)).toEqual(view);
  });
});
