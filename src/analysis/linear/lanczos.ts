import { randomFrom } from '../../model/random.ts';
import { tridiagonalEigen } from './tridiagonal.ts';

export type ExtremeEigenpair = {
  readonly value: number;
  /** Of length 1. */
  readonly vector: Float64Array;
  /** Bound on the error of `value`: the length of Av - λv. */
  readonly residual: number;
};

/** A symmetric matrix of n rows as the function that writes its product with `x` into `out`. */
export type Operator = {
  readonly n: number;
  readonly multiply: (x: Float64Array, out: Float64Array) => void;
};

/** Vectors kept at a time; the search starts anew from the best of them, as memory and time are finite. */
const mostVectors = 160;
const mostRounds = 30;

/**
 * The smallest or largest eigenvalue of a symmetric matrix and its vector, n from 1: Lanczos with full
 * reorthogonalisation, started anew until the residual is below 1e-10 of the largest value met.
 * C. Lanczos, J. Res. Natl. Bur. Stand. 45 (1950) 255; Y. Saad, Numerical Methods for Large Eigenvalue
 * Problems (2011), ch. 6.
 */
export function extremeEigenpair(
  { n, multiply }: Operator,
  end: 'smallest' | 'largest',
  seed: number,
): ExtremeEigenpair {
  const random = randomFrom(seed);
  let start = Float64Array.from({ length: n }, () => random() - 0.5);
  let best: ExtremeEigenpair = { value: 0, vector: start, residual: Infinity };
  for (let round = 0; round < mostRounds; round++) {
    const { pair, scale } = lanczosRound({ n, multiply }, start, end);
    best = pair;
    if (pair.residual <= 1e-10 * scale) break;
    start = Float64Array.from(pair.vector);
  }
  return best;
}

function lanczosRound(
  { n, multiply }: Operator,
  start: Float64Array,
  end: 'smallest' | 'largest',
): { pair: ExtremeEigenpair; scale: number } {
  const size = Math.min(n, mostVectors);
  const basis: Float64Array[] = [scaled(start, 1 / (norm(start) || 1))];
  const diagonal: number[] = [];
  const beside: number[] = [];
  const next = new Float64Array(n);
  while (diagonal.length < size) {
    const newest = basis.at(-1)!;
    multiply(newest, next);
    diagonal.push(dot(newest, next));
    // Twice is enough (Parlett): once leaves what rounding brings back.
    for (let pass = 0; pass < 2; pass++)
      for (const vector of basis) add(next, vector, -dot(vector, next));
    const length = norm(next);
    beside.push(length);
    const scale = Math.max(...diagonal.map(Math.abs), ...beside);
    if (length <= 1e-13 * scale || diagonal.length === size) break;
    basis.push(scaled(next, 1 / length));
  }
  const count = diagonal.length;
  const values = Float64Array.from(diagonal);
  const rows = Array.from({ length: count }, (_, i) => {
    const row = new Float64Array(count);
    row[i] = 1;
    return row;
  });
  tridiagonalEigen(values, Float64Array.from(beside), rows);
  let chosen = 0;
  for (let i = 1; i < count; i++)
    if (end === 'smallest' ? values[i]! < values[chosen]! : values[i]! > values[chosen]!)
      chosen = i;
  const vector = new Float64Array(n);
  for (let i = 0; i < count; i++) add(vector, basis[i]!, rows[i]![chosen]!);
  const unit = scaled(vector, 1 / (norm(vector) || 1));
  const residual = beside[count - 1]! * Math.abs(rows[count - 1]![chosen]!);
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { pair: { value: values[chosen]!, vector: unit, residual }, scale };
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

function norm(x: Float64Array): number {
  return Math.sqrt(dot(x, x));
}

function add(x: Float64Array, y: Float64Array, factor: number): void {
  for (let i = 0; i < x.length; i++) x[i]! += factor * y[i]!;
}

function scaled(x: Float64Array, factor: number): Float64Array {
  return x.map((value) => factor * value);
}
