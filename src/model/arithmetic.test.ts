import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atan2, hypot, log2, onCircle, tan } from './arithmetic.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const angle = fc.double({ min: -20, max: 20, noNaN: true });

function expectNear(value: number, expected: number, give = 4e-15): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(give * Math.max(1, Math.abs(expected)));
}

test('angles are those of the platform to its last digits', () => {
  fc.assert(
    fc.property(number, number, (y, x) => expectNear(atan2(y, x), Math.atan2(y + 0, x + 0))),
  );
  expect(atan2(0, 0)).toBe(0);
  expect(atan2(1, 1)).toBe(Math.PI / 4);
  expect(atan2(0, -1)).toBe(Math.PI);
  expect(atan2(-1, 0)).toBe(-Math.PI / 2);
});

test('sines, cosines and tangents are those of the platform to their last digits', () => {
  fc.assert(
    fc.property(angle, (angle) => {
      const { x, y } = onCircle(angle);
      expectNear(x, Math.cos(angle));
      expectNear(y, Math.sin(angle));
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -1.5, max: 1.5, noNaN: true }), (angle) =>
      expectNear(tan(angle), Math.tan(angle), 4e-14),
    ),
  );
  expect(onCircle(0)).toEqual({ x: 1, y: 0 });
});

test('lengths and binary logarithms are those of the platform to their last digits', () => {
  fc.assert(fc.property(number, number, (x, y) => expectNear(hypot(x, y), Math.hypot(x, y))));
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (given) =>
      expectNear(log2(given), Math.log2(given)),
    ),
  );
  for (let power = 0; power < 60; power++) expect(log2(2 ** power)).toBe(power);
  expect(log2(Infinity)).toBe(Infinity);
});

test('the bits are these, wherever it runs', () => {
  const bits = (value: number) => Buffer.from(Float64Array.of(value).buffer).toString('hex');
  const { x, y } = onCircle(2.345);
  expect([atan2(3, -7), x, y, tan(0.77), log2(13), hypot(3, 7)].map(bits)).toEqual([
    '8a11a06cc3e40540',
    '6c80cd67695fe6bf',
    '0ea75c9019e1e63f',
    '9ff891df8507ef3f',
    '32e29123809a0d40',
    '70c49d398d761e40',
  ]);
});
