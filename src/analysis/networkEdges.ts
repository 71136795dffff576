import type { Network } from '../graph/network.ts';
import { pullOf } from '../graph/pull.ts';
import type { SignedEdges } from './signedEdges.ts';

/** Signed edges and whose they are: node i is the entity `ids[i]`. */
type NetworkEdges = SignedEdges & {
  readonly ids: readonly string[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
};

/** The edges of a network in its order, nodes numbered in its order, each by its {@link pullOf}. */
export function networkEdges({ graph, counted }: Pick<Network, 'graph' | 'counted'>): NetworkEdges {
  const ids = graph.nodes();
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
  return { n: ids.length, ids, source, target, weight };
}
