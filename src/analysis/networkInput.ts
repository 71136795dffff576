import type { Network } from '../graph/network.ts';
import { networkEdges } from './networkEdges.ts';
import { networkVotes } from './networkVotes.ts';
import type { AnalysisInput } from './panel/analysis.ts';

/**
 * What there is to analyse in a network, and the id of each node of it. Who stands there for a
 * membership line only is no node: it is not analysed, whether these lines are drawn or not.
 */
export function networkInput(network: Pick<Network, 'graph' | 'counted'>): {
  readonly input: AnalysisInput;
  readonly ids: readonly string[];
} {
  const { graph } = network;
  const { ids, ...edges } = withoutNodes(networkEdges(network), (id) =>
    graph.getNodeAttribute(id, 'contextOnly'),
  );
  const votes = networkVotes(network, ids);
  return { input: { edges, ...(votes && { votes }) }, ids };
}

type Edges = ReturnType<typeof networkEdges>;

/** The same edges where some nodes without any are left out. */
function withoutNodes(
  { ids, source, target, weight }: Edges,
  isOut: (id: string) => boolean,
): Edges {
  const place = new Uint32Array(ids.length);
  const kept: string[] = [];
  for (const [node, id] of ids.entries()) if (!isOut(id)) place[node] = kept.push(id) - 1;
  const placed = (ends: Uint32Array) => ends.map((node) => place[node]!);
  return { n: kept.length, ids: kept, source: placed(source), target: placed(target), weight };
}
