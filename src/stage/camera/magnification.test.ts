import fc from 'fast-check';
import { expect, it } from 'vitest';
import { magnificationAt } from './magnification.ts';

const zooms = fc.double({ min: 0.35, max: 48, noNaN: true });
const fits = fc.double({ min: 0.2, max: 4, noNaN: true });

it('scales a fitted picture as a whole, as on paper', () => {
  expect(magnificationAt(1, 1.25, 13)).toEqual({
    place: 1.25,
    node: 1.25,
    stroke: 1.25,
    text: 1.25,
  });
});

it('lets distances grow faster than nodes, nodes faster than strokes, and labels keep their size', () => {
  const near = magnificationAt(16, 1, 13);
  expect(near.place).toBe(16);
  expect(near.node).toBe(4);
  expect(near.stroke).toBeGreaterThan(1);
  expect(near.stroke).toBeLessThan(near.node);
  expect(near.text).toBe(1);
});

it('scales labels as on paper down to seven pixels and a quarter, then makes them nine', () => {
  fc.assert(
    fc.property(zooms, fits, (zoom, fit) => {
      const height = magnificationAt(zoom, fit, 13).text * 13;
      if (zoom > 1 || zoom * fit * 13 < 7.25) expect(height).toBeGreaterThanOrEqual(9 - 1e-9);
      else expect(height).toBeCloseTo(zoom * fit * 13, 9);
    }),
  );
});

it('grows or stays in every part as one zooms into a fitted picture', () => {
  const nearer = fc.double({ min: 1, max: 48, noNaN: true });
  fc.assert(
    fc.property(nearer, fits, (zoom, fit) => {
      const [far, near] = [magnificationAt(zoom, fit, 13), magnificationAt(zoom * 1.01, fit, 13)];
      for (const part of ['place', 'node', 'stroke', 'text'] as const)
        expect(near[part]).toBeGreaterThanOrEqual(far[part] - 1e-12);
    }),
  );
});
