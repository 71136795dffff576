import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signOf } from './sign.ts';

test.each([
  ['1', 'supports', 1],
  ['+', 'supports', 1],
  ['+7', 'supports', 7],
  ['Positive', 'supports', 1],
  ['0,5', 'supports', 0.5],
  ['.25', 'supports', 0.25],
  ['0', 'neutral', 1],
  ['-0.0', 'neutral', 1],
  ['-1', 'opposes', 1],
  ['−10', 'opposes', 10],
  ['–', 'opposes', 1],
  ['-2e2', 'opposes', 200],
  ['Ally', 'supports', 1],
  ['AGAINST', 'opposes', 1],
  ['supports_conditionally', 'conditional', 1],
  ['Questions', 'questions', 1],
])('%s means that it %s with weight %d', (cell, stance, weight) => {
  expect(signOf(cell)).toEqual({ stance, weight });
});

test.each(['', 'x', '1 2', '--1', '1e999', 'Infinity', 'NaN', '0x1', '1,2,3', 'constructor'])(
  '%j is no sign',
  (cell) => {
    expect(signOf(cell)).toBeUndefined();
  },
);

test('a number keeps sign and size', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const sign = signOf(String(value));
      if (value === 0) expect(sign?.stance).toBe('neutral');
      else expect(sign?.weight).toBe(Math.abs(value));
    }),
  );
});
