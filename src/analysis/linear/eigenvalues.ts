import { tridiagonalEigen } from './tridiagonal.ts';

/**
 * Step by step, the eigenvalues of a symmetric matrix of n rows, ascending; the matrix, row by row, is
 * overwritten and only its lower triangle read. Yields the share done. O(n³).
 * A. S. Householder: Unitary triangularization of a nonsymmetric matrix, J. ACM 5 (1958) 339.
 */
export function* symmetricEigenvalues(
  matrix: Float64Array,
  n: number,
): Generator<number, Float64Array> {
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const reflector = new Float64Array(n);
  const product = new Float64Array(n);
  for (let row = n - 1; row > 0; row--) {
    const size = row;
    const start = row * n;
    let squares = 0;
    for (let j = 0; j < size; j++) {
      reflector[j] = matrix[start + j]!;
      squares += reflector[j]! * reflector[j]!;
    }
    const tip = reflector[size - 1]!;
    const rest = squares - tip * tip;
    diagonal[row] = matrix[start + row]!;
    if (!(rest > 1e-300)) {
      beside[row - 1] = tip;
      continue;
    }
    const length = -Math.sign(tip || 1) * Math.sqrt(squares);
    beside[row - 1] = length;
    reflector[size - 1] = tip - length;
    reflect(matrix, n, size, reflector, length * (length - tip), product);
    yield 1 - (row / n) ** 3;
  }
  if (n > 0) diagonal[0] = matrix[0]!;
  tridiagonalEigen(diagonal, beside);
  return diagonal.sort();
}

/** A := (I - uuᵀ/h) A (I - uuᵀ/h) for the lower triangle of the leading `size` rows. */
function reflect(
  matrix: Float64Array,
  n: number,
  size: number,
  u: Float64Array,
  h: number,
  product: Float64Array,
): void {
  product.fill(0, 0, size);
  for (let i = 0; i < size; i++) {
    const start = i * n;
    let sum = matrix[start + i]! * u[i]!;
    for (let j = 0; j < i; j++) {
      const value = matrix[start + j]!;
      sum += value * u[j]!;
      product[j]! += value * u[i]!;
    }
    product[i]! += sum;
  }
  let inner = 0;
  for (let i = 0; i < size; i++) inner += u[i]! * product[i]!;
  const half = inner / (2 * h * h);
  for (let i = 0; i < size; i++) product[i] = product[i]! / h - half * u[i]!;
  for (let i = 0; i < size; i++) {
    const start = i * n;
    const [own, other] = [u[i]!, product[i]!];
    for (let j = 0; j <= i; j++) matrix[start + j]! -= own * product[j]! + other * u[j]!;
  }
}
