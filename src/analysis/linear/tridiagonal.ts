/**
 * Eigenvalues of a symmetric tridiagonal matrix, in no order, by implicit QL with Wilkinson's shift;
 * `diagonal` is overwritten by them and `beside[i]`, between i and i + 1, is lost. Each of `rows` is
 * multiplied by the matrix of eigenvectors from the right: a row of the identity becomes that row's
 * component in every eigenvector. O(n²) and O(n) a row and eigenvalue.
 * A. Dubrulle, R. S. Martin, J. H. Wilkinson: The implicit QL algorithm, Numer. Math. 12 (1968) 377.
 */
export function tridiagonalEigen(
  diagonal: Float64Array,
  beside: Float64Array,
  rows: readonly Float64Array[] = [],
): void {
  const n = diagonal.length;
  for (let first = 0; first < n; first++) {
    for (let sweep = 0; sweep < mostSweeps; sweep++) {
      let last = first;
      while (last < n - 1 && !isNegligible(diagonal, beside, last)) last++;
      if (last === first) break;
      const half = (diagonal[first + 1]! - diagonal[first]!) / (2 * beside[first]!);
      const turn = half + Math.sign(half || 1) * Math.hypot(half, 1);
      let [g, s, c, p] = [diagonal[last]! - diagonal[first]! + beside[first]! / turn, 1, 1, 0];
      let at = last - 1;
      for (; at >= first; at--) {
        const [f, b] = [s * beside[at]!, c * beside[at]!];
        const length = Math.hypot(f, g);
        beside[at + 1] = length;
        if (length === 0) {
          diagonal[at + 1]! -= p;
          break;
        }
        [s, c] = [f / length, g / length];
        g = diagonal[at + 1]! - p;
        const r = (diagonal[at]! - g) * s + 2 * c * b;
        p = s * r;
        diagonal[at + 1] = g + p;
        g = c * r - b;
        for (const row of rows) {
          const [x, y] = [row[at]!, row[at + 1]!];
          row[at + 1] = s * x + c * y;
          row[at] = c * x - s * y;
        }
      }
      if (at >= first) {
        beside[last] = 0;
        continue;
      }
      diagonal[first]! -= p;
      beside[first] = g;
      beside[last] = 0;
    }
  }
}

/** Two or three are usual. */
const mostSweeps = 100;

function isNegligible(diagonal: Float64Array, beside: Float64Array, at: number): boolean {
  const near = Math.abs(diagonal[at]!) + Math.abs(diagonal[at + 1]!);
  return Math.abs(beside[at]!) <= Number.EPSILON * near || Math.abs(beside[at]!) < 1e-300;
}
