import type { Network } from '../graph/network.ts';
import { networkEdges } from './networkEdges.ts';
import { networkVotes } from './networkVotes.ts';
import type { AnalysisInput } from './panel/analysis.ts';

/** What there is to analyse in a network, and the id of each node of it. */
export function networkInput(network: Pick<Network, 'graph' | 'counted'>): {
  readonly input: AnalysisInput;
  readonly ids: readonly string[];
} {
  const { edges, ids } = networkEdges(network);
  const votes = networkVotes(network, ids);
  return { input: { edges, ...(votes && { votes }) }, ids };
}
