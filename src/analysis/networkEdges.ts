import type { Network } from '../graph/network.ts';
import { pullOf } from '../graph/pull.ts';
import type { SignedEdges } from './signedEdges.ts';

/** The edges of a network as columns, and the id of each of its nodes. */
export type NetworkEdges = {
  readonly edges: SignedEdges;
  /** Ids of the nodes, in the order of the graph; what stands there for a membership line is none. */
  readonly ids: readonly string[];
};

/** The signed edges of a network, weighted by {@link pullOf}, which keeps the side of every stance. */
export function networkEdges({ graph, counted }: Pick<Network, 'graph' | 'counted'>): NetworkEdges {
  const ids = graph.filterNodes((_id, { contextOnly }) => !contextOnly);
  const index = new Map(ids.map((id, node) => [id, node]));
  const source = new Uint32Array(graph.size);
  const target = new Uint32Array(graph.size);
  const weight = new Float64Array(graph.size);
  let edge = 0;
  graph.forEachEdge((_key, attributes, from, to) => {
    source[edge] = index.get(from)!;
    target[edge] = index.get(to)!;
    weight[edge++] = pullOf(attributes, counted);
  });
  return { edges: { n: ids.length, source, target, weight }, ids };
}
