import { symmetricEigenvalues } from '../linear/eigenvalues.ts';
import type { SimpleGraph } from '../symmetrise.ts';

/** Nodes up to which all eigenvalues are computed; more take minutes. */
export const mostWalkNodes = 2000;

/**
 * Step by step, walk balance: tr e^A / tr e^|A| of the matrix of signs, which weighs closed walks by
 * 1 / length!, from near 0 to 1 for a balanced graph. Yields the share done. Null where there is no
 * node or more than {@link mostWalkNodes}.
 * E. Estrada, M. Benzi: Walk-based measure of balance in signed networks, Phys. Rev. E 90 (2014) 042802.
 */
export function* walkBalance(graph: SimpleGraph): Generator<number, number | null> {
  const { n } = graph;
  if (n === 0 || n > mostWalkNodes) return null;
  const signed = yield* eigenvaluesOf(graph, Math.sign, 0);
  const unsigned = yield* eigenvaluesOf(graph, () => 1, 0.5);
  // Relative to the largest, as e^λ itself is beyond any number from λ = 710 on.
  const top = unsigned[n - 1]!;
  const trace = (values: Float64Array) =>
    values.reduce((sum, value) => sum + Math.exp(value - top), 0);
  return Math.min(1, trace(signed) / trace(unsigned));
}

function* eigenvaluesOf(
  { n, a, b, weight }: SimpleGraph,
  entry: (weight: number) => number,
  done: number,
): Generator<number, Float64Array> {
  const matrix = new Float64Array(n * n);
  for (let e = 0; e < a.length; e++) matrix[b[e]! * n + a[e]!] = entry(weight[e]!);
  const steps = symmetricEigenvalues(matrix, n);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done + step.value / 2;
  }
}
