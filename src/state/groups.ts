import { findCamps } from '../analysis/camps/camps.ts';
import type { Network } from '../graph/network.ts';
import { pullOf } from '../graph/pull.ts';

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
export function groupsOf({ graph, counted }: Network, seed: number): readonly Group[] {
  const ids = graph.nodes();
  const index = new Map(ids.map((id, node) => [id, node]));
  const edges = graph.mapEdges((_key, attributes, source, target) => ({
    source: index.get(source)!,
    target: index.get(target)!,
    weight: pullOf(attributes, counted),
  }));
  const { camp, count } = findCamps(
    {
      n: ids.length,
      source: edges.map(({ source }) => source),
      target: edges.map(({ target }) => target),
      weight: edges.map(({ weight }) => weight),
    },
    { seed, starts: 1 },
  );
  const members: string[][] = Array.from({ length: count }, () => []);
  for (const [node, id] of ids.entries()) members[camp[node]!]!.push(id);
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
