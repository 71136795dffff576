import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from './geometry.ts';
import { convexHull, hullAround } from './hull.ts';
import { hullBox, hullPath } from './hullOutline.ts';
import { distanceToRim } from './nodeShape.ts';

const points = (most: number) =>
  fc.array(
    fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) }),
    { maxLength: most },
  );

const turn = (a: Point, b: Point, c: Point) =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const around = <T>(list: readonly T[], at: number) => list[at % list.length]!;

/** Distance of a point from the nearest side or corner of a hull; 0 within. */
function outside(corners: readonly Point[], point: Point): number {
  const isWithin =
    corners.length > 2 &&
    corners.every((corner, at) => turn(corner, around(corners, at + 1), point) >= -1e-9);
  if (isWithin) return 0;
  return Math.min(
    ...corners.map((from, at) => {
      const till = around(corners, at + 1);
      const [dx, dy] = [till.x - from.x, till.y - from.y];
      const square = dx * dx + dy * dy || 1;
      const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
      const share = Math.max(0, Math.min(1, along));
      return Math.hypot(from.x + share * dx - point.x, from.y + share * dy - point.y);
    }),
  );
}

describe('the convex hull', () => {
  test('of a square with a point in its middle and on its side is the square', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 2, y: 2 },
      { x: 2, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ];
    expect(convexHull(square)).toEqual([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ]);
  });

  test('turns right at every corner, holds all points and is made of some of them', () => {
    fc.assert(
      fc.property(points(30), (all) => {
        const corners = convexHull(all);
        if (corners.length > 2)
          for (const at of corners.keys())
            expect(
              turn(corners[at]!, around(corners, at + 1), around(corners, at + 2)),
            ).toBeGreaterThan(0);
        for (const point of all) expect(outside(corners, point)).toBeLessThan(1e-9);
        for (const corner of corners) expect(all).toContainEqual(corner);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('of none is none, of one place one, of a line its ends', () => {
    const [a, b, c] = [0, 1, 2].map((x) => ({ x, y: 2 * x }));
    expect(convexHull([])).toEqual([]);
    expect(convexHull([a!, a!, a!])).toEqual([a]);
    expect(convexHull([b!, c!, a!, b!])).toEqual([a, c]);
  });
});

test('an area holds its nodes with room to spare, and its box the area', () => {
  const radius = fc.integer({ min: 5, max: 25 });
  const nodes = fc.array(
    fc.record({
      x: fc.integer({ min: -300, max: 300 }),
      y: fc.integer({ min: -300, max: 300 }),
      radius,
      shape: fc.constantFrom('disc' as const, 'diamond' as const, 'square' as const),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(nodes, (members) => {
      const hull = hullAround(members);
      const box = hullBox(hull);
      for (const node of members) {
        for (let step = 0; step < 16; step++) {
          const angle = (step * Math.PI) / 8;
          const far = 40;
          // The furthest the node reaches that way.
          let length = 0;
          while (length < far) {
            const point = {
              x: node.x + Math.cos(angle) * (length + 1),
              y: node.y + Math.sin(angle) * (length + 1),
            };
            if (distanceToRim(node, point) > 0) break;
            length++;
          }
          const rim = {
            x: node.x + Math.cos(angle) * length,
            y: node.y + Math.sin(angle) * length,
          };
          expect(outside(hull.corners, rim)).toBeLessThanOrEqual(hull.radius - 8);
          expect(rim.x).toBeGreaterThan(box.left);
          expect(rim.y).toBeLessThan(box.bottom);
        }
      }
    }),
    { seed: 5, numRuns: 60 },
  );
});

describe('the outline of an area', () => {
  const to = { scale: 2, x: 10, y: 20 };

  test('is a circle around one place and a capsule around two', () => {
    expect(hullPath({ corners: [{ x: 0, y: 0 }], radius: 5 }, to)).toBe(
      'M0 20A10 10 0 0 1 20 20A10 10 0 0 1 0 20Z',
    );
    const two = hullPath(
      {
        corners: [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
        ],
        radius: 5,
      },
      to,
    );
    expect(two).toBe('M10 10L30 10A10 10 0 0 1 30 30L10 30A10 10 0 0 1 10 10Z');
  });

  test('has a side and a round corner for each corner, and numbers only', () => {
    fc.assert(
      fc.property(points(20), fc.integer({ min: 1, max: 40 }), (all, radius) => {
        const corners = convexHull(all);
        const d = hullPath({ corners, radius }, to);
        expect(d).not.toMatch(/NaN|Infinity|e/);
        expect(d.match(/A/g)?.length ?? 0).toBe(corners.length === 1 ? 2 : corners.length);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
