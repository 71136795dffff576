import type { SimpleGraph } from '../symmetrise.ts';

/**
 * PN centrality of each node, signs only: the solution of (I - (P - 2N)/(2n - 2)) x = 1. Above 1 where
 * supporters, and opponents of opponents, outweigh opponents; 1 for a node without an edge. By
 * conjugate gradients: the matrix is symmetric and positive definite but for two nodes that oppose
 * each other, which have ½ each, the solution of least length.
 * M. G. Everett, S. P. Borgatti: Networks containing negative ties, Soc. Networks 38 (2014) 111.
 */
export function pnCentrality(graph: SimpleGraph): Float64Array {
  const { n } = graph;
  const x = new Float64Array(n);
  if (n < 2) return x.fill(1);
  const residual = new Float64Array(n).fill(1);
  const direction = residual.slice();
  const image = new Float64Array(n);
  let length = n;
  for (let step = 0; step < mostSteps && length > 1e-28 * n; step++) {
    multiply(graph, direction, image);
    const along = length / dot(direction, image);
    for (let node = 0; node < n; node++) {
      x[node]! += along * direction[node]!;
      residual[node]! -= along * image[node]!;
    }
    const next = dot(residual, residual);
    for (let node = 0; node < n; node++)
      direction[node] = residual[node]! + (next / length) * direction[node]!;
    length = next;
  }
  return x;
}

/** A few dozen are usual. */
const mostSteps = 2000;

function multiply(
  { n, weight, offset, neighbour, edge }: SimpleGraph,
  x: Float64Array,
  out: Float64Array,
): void {
  for (let node = 0; node < n; node++) {
    let sum = 0;
    for (let k = offset[node]!; k < offset[node + 1]!; k++)
      sum += (weight[edge[k]!]! > 0 ? 1 : -2) * x[neighbour[k]!]!;
    out[node] = x[node]! - sum / (2 * n - 2);
  }
}

function dot(x: Float64Array, y: Float64Array): number {
  return x.reduce((sum, value, i) => sum + value * y[i]!, 0);
}
