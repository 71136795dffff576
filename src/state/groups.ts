import { findCamps } from '../analysis/camps/camps.ts';
import { networkEdges } from '../analysis/networkEdges.ts';
import type { Network } from '../graph/network.ts';

/** Nodes that stand together in a picture too large to describe one by one. */
export type Group = {
  /** The member with the most statements. */
  readonly lead: string;
  /** Ids, in the order of the graph. */
  readonly members: readonly string[];
};

/**
 * The camps of a network, the largest first; nodes of their own are gathered in one last group.
 * Deterministic for a seed. See {@link findCamps}.
 */
export function groupsOf(network: Network, seed: number): readonly Group[] {
  const { graph } = network;
  const edges = networkEdges(network);
  const { camp, count } = findCamps(edges, { seed, starts: 1 });
  const members: string[][] = Array.from({ length: count }, () => []);
  for (const [node, id] of edges.ids.entries()) members[camp[node]!]!.push(id);
  const together = members.filter(({ length }) => length > 1);
  const alone = members.filter(({ length }) => length === 1).flat();
  if (alone.length > 0) together.push(alone);
  const statements = (id: string) => {
    const { given, received } = graph.getNodeAttributes(id);
    return given + received;
  };
  return together.map((group) => {
    const lead = group.reduce((a, b) => (statements(b) > statements(a) ? b : a));
    return { lead, members: group };
  });
}
