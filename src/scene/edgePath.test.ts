import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgePath, lengthOf, pointAt } from './edgePath.ts';
import { distanceToRim, type NodeShape, type Outline } from './nodeShape.ts';

const outline = (x: number, y: number): fc.Arbitrary<Outline> =>
  fc.record({
    x: fc.constant(x),
    y: fc.constant(y),
    radius: fc.double({ min: 6, max: 24, noNaN: true }),
    shape: fc.constantFrom<NodeShape[]>('disc', 'diamond', 'square'),
  });

/** Two nodes apart, and a control point as the routing chooses them. */
const curves = fc
  .record({
    turn: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    apart: fc.double({ min: 80, max: 900, noNaN: true }),
    bend: fc.double({ min: -0.6, max: 0.6, noNaN: true }),
  })
  .chain(({ turn, apart, bend }) => {
    const [x, y] = [Math.cos(turn) * apart, Math.sin(turn) * apart];
    const control = { x: x / 2 - y * bend, y: y / 2 + x * bend };
    return fc.record({
      source: outline(0, 0),
      target: outline(x, y),
      control: fc.constant(control),
      arrowSize: fc.double({ min: 0, max: 14, noNaN: true }),
    });
  });

test('an edge runs from the rim of its source to the rim of its target', () => {
  fc.assert(
    fc.property(curves, ({ source, target, control, arrowSize }) => {
      const { start, tip } = edgePath(source, target, control, arrowSize);
      expect(Math.abs(distanceToRim(source, start))).toBeLessThan(0.01);
      expect(Math.abs(distanceToRim(target, tip))).toBeLessThan(0.01);
    }),
    { numRuns: 400 },
  );
});

test('its stroke ends inside the arrowhead, which points along the curve', () => {
  fc.assert(
    fc.property(curves, ({ source, target, control, arrowSize }) => {
      const {
        start,
        control: bend,
        end,
        tip,
        angle,
        length,
      } = edgePath(source, target, control, arrowSize);
      expect(Math.hypot(tip.x - end.x, tip.y - end.y)).toBeCloseTo(0.92 * arrowSize, 1);
      expect(lengthOf(start, bend, end)).toBeLessThanOrEqual(length + 0.01);
      if (arrowSize < 1) return;
      const ahead = (tip.x - end.x) * Math.cos(angle) + (tip.y - end.y) * Math.sin(angle);
      expect(ahead).toBeGreaterThan(0.9 * arrowSize);
    }),
    { numRuns: 400 },
  );
});

test('what is cut off at the rims was part of the whole curve', () => {
  const source: Outline = { x: 0, y: 0, radius: 10, shape: 'disc' };
  const target: Outline = { x: 200, y: 0, radius: 20, shape: 'square' };
  const path = edgePath(source, target, { x: 100, y: 80 }, 8);
  const middle = pointAt(path.start, path.control, path.end, 0.5);
  const whole = Array.from({ length: 2001 }, (_, step) =>
    pointAt(source, { x: 100, y: 80 }, target, step / 2000),
  );
  const nearest = Math.min(...whole.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
  expect(nearest).toBeLessThan(0.1);
});

test('nodes on top of each other give a path of finite numbers and no length to speak of', () => {
  const node: Outline = { x: 5, y: 5, radius: 12, shape: 'disc' };
  const { start, end, tip, angle, length } = edgePath(node, { ...node }, { x: 5, y: 5 }, 9);
  for (const value of [start.x, start.y, end.x, end.y, tip.x, tip.y, angle, length])
    expect(Number.isFinite(value)).toBe(true);
  expect(length).toBeLessThan(1);
});
