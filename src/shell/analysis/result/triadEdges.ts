import type { Network } from '../../../graph/network.ts';
import { pullOf } from '../../../graph/pull.ts';

/** A line of the picture between two of a triangle. */
export type TriadEdge = {
  readonly source: string;
  readonly target: string;
  readonly stance: string;
};

/**
 * The line that says most of how each two of three stand: of those on the side that the sum of all
 * lines between them is on, the one that pulls most. A pair without a line on that side has none.
 */
export function triadEdges(
  { graph, counted }: Pick<Network, 'graph' | 'counted'>,
  [a, b, c]: readonly [string, string, string],
): TriadEdge[] {
  return [
    [a, b],
    [b, c],
    [a, c],
  ].flatMap(([one, other]) => {
    if (!graph.hasNode(one) || !graph.hasNode(other)) return [];
    const lines = graph
      .edges(one, other)
      .map((key) => ({ key, pull: pullOf(graph.getEdgeAttributes(key), counted) }));
    const sum = lines.reduce((total, { pull }) => total + pull, 0);
    const [first] = lines
      .filter(({ pull }) => pull * sum > 0)
      .sort((x, y) => Math.abs(y.pull) - Math.abs(x.pull));
    if (!first) return [];
    return {
      source: graph.source(first.key),
      target: graph.target(first.key),
      stance: graph.getEdgeAttribute(first.key, 'stance'),
    };
  });
}
