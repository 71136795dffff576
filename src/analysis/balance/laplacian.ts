import { componentsOf } from '../components.ts';
import { extremeEigenpair } from '../linear/lanczos.ts';
import type { SimpleGraph } from '../symmetrise.ts';

export type LaplacianBalance = {
  /** Smallest eigenvalue of the largest component's signed Laplacian: 0 where it is balanced. */
  readonly value: number;
  /** Nodes of that component; of several as large the first. */
  readonly nodes: number;
  readonly components: number;
  /** Components that are balanced, single nodes among them: each alone makes the whole graph's value 0. */
  readonly balancedComponents: number;
};

/**
 * The smallest eigenvalue of the signed Laplacian D - A (signs only, D the number of links) of the
 * largest component: how far it is from balance. Null without an edge.
 * J. Kunegis et al.: Spectral analysis of signed graphs for clustering, prediction and visualization,
 * SDM 2010, 559.
 */
export function laplacianBalance(graph: SimpleGraph, seed: number): LaplacianBalance | null {
  if (graph.a.length === 0) return null;
  const { component, count, balanced } = componentsOf(graph);
  const sizes = new Uint32Array(count);
  for (const id of component) sizes[id]!++;
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  return {
    value: balanced[largest] ? 0 : smallestEigenvalue(graph, component, largest, seed),
    nodes: sizes[largest]!,
    components: count,
    balancedComponents: balanced.filter(Boolean).length,
  };
}

function smallestEigenvalue(
  { weight, offset, neighbour, edge }: SimpleGraph,
  component: Uint32Array,
  id: number,
  seed: number,
): number {
  const nodes = Array.from(component.keys()).filter((node) => component[node] === id);
  const number = new Uint32Array(component.length);
  for (const [i, node] of nodes.entries()) number[node] = i;
  const multiply = (x: Float64Array, out: Float64Array): void => {
    for (const [i, node] of nodes.entries()) {
      let sum = (offset[node + 1]! - offset[node]!) * x[i]!;
      for (let k = offset[node]!; k < offset[node + 1]!; k++)
        sum -= Math.sign(weight[edge[k]!]!) * x[number[neighbour[k]!]!]!;
      out[i] = sum;
    }
  };
  return Math.max(0, extremeEigenpair({ n: nodes.length, multiply }, 'smallest', seed).value);
}
