import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { symmetricEigenvalues } from './eigenvalues.ts';
import { extremeEigenpair } from './lanczos.ts';

type Matrix = { readonly n: number; readonly entries: Float64Array };

const arbitraryMatrix: fc.Arbitrary<Matrix> = fc.integer({ min: 1, max: 9 }).chain((n) =>
  fc
    .array(fc.integer({ min: -5, max: 5 }), { minLength: n * n, maxLength: n * n })
    .map((values) => {
      const entries = Float64Array.from(values);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < i; j++) entries[j * n + i] = entries[i * n + j]!;
      return { n, entries };
    }),
);

function eigenvaluesOf({ n, entries }: Matrix): Float64Array {
  const steps = symmetricEigenvalues(entries.slice(), n);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

const operatorOf = ({ n, entries }: Matrix) => ({
  n,
  multiply: (x: Float64Array, out: Float64Array) => {
    for (let i = 0; i < n; i++)
      out[i] = x.reduce((sum, value, j) => sum + entries[i * n + j]! * value, 0);
  },
});

describe('eigenvalues of a symmetric matrix', () => {
  test('of a path of n nodes are 2 cos(πk / (n + 1))', () => {
    const n = 30;
    const entries = new Float64Array(n * n);
    for (let i = 1; i < n; i++) entries[i * n + i - 1] = 1;
    const expected = Array.from(
      { length: n },
      (_, k) => 2 * Math.cos((Math.PI * (n - k)) / (n + 1)),
    );
    for (const [k, value] of eigenvaluesOf({ n, entries }).entries())
      expect(value).toBeCloseTo(expected[k]!, 12);
  });

  test('have the sum, the sum of squares and the sum of cubes of the matrix', () => {
    fc.assert(
      fc.property(arbitraryMatrix, (matrix) => {
        const { n, entries } = matrix;
        const values = eigenvaluesOf(matrix);
        const at = (i: number, j: number) => entries[i * n + j]!;
        let [trace, squares, cubes] = [0, 0, 0];
        for (let i = 0; i < n; i++) {
          trace += at(i, i);
          for (let j = 0; j < n; j++) {
            squares += at(i, j) ** 2;
            for (let k = 0; k < n; k++) cubes += at(i, j) * at(j, k) * at(k, i);
          }
        }
        const power = (p: number) => values.reduce((sum, value) => sum + value ** p, 0);
        expect(power(1)).toBeCloseTo(trace, 8);
        expect(power(2)).toBeCloseTo(squares, 7);
        expect(power(3)).toBeCloseTo(cubes, 6);
      }),
    );
  });

  test('have ends that Lanczos finds too, with a vector that belongs to them', () => {
    fc.assert(
      fc.property(arbitraryMatrix, fc.nat(99), (matrix, seed) => {
        const values = eigenvaluesOf(matrix);
        const operator = operatorOf(matrix);
        for (const [end, expected] of [
          ['smallest', values[0]!],
          ['largest', values.at(-1)!],
        ] as const) {
          const { value, vector, residual } = extremeEigenpair(operator, end, seed);
          expect(value).toBeCloseTo(expected, 8);
          expect(residual).toBeLessThan(1e-8);
          const image = new Float64Array(matrix.n);
          operator.multiply(vector, image);
          for (const [i, x] of vector.entries()) expect(image[i]).toBeCloseTo(value * x, 7);
        }
      }),
    );
  });

  test('of nothing are none, and of zeros are zeros', () => {
    expect(eigenvaluesOf({ n: 0, entries: new Float64Array(0) })).toHaveLength(0);
    expect(Array.from(eigenvaluesOf({ n: 3, entries: new Float64Array(9) }))).toEqual([0, 0, 0]);
  });
});

test('Lanczos starts anew where one round is not enough', () => {
  // The Laplacian of a path: its smallest eigenvalues lie close together.
  const n = 400;
  const multiply = (x: Float64Array, out: Float64Array): void => {
    for (let i = 0; i < n; i++) {
      const [before, after] = [i > 0 ? x[i - 1]! : 0, i < n - 1 ? x[i + 1]! : 0];
      out[i] = 2 * x[i]! - before - after;
    }
  };
  const { value } = extremeEigenpair({ n, multiply }, 'smallest', 1);
  expect(value).toBeCloseTo(2 - 2 * Math.cos(Math.PI / (n + 1)), 8);
});
