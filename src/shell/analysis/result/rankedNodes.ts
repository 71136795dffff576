import type { NodeMeasure } from '../../../analysis/panel/analysis.ts';

export type RankedNode = {
  /** Index of the node. */
  readonly node: number;
  readonly value: number;
  /** Length of its bar: share of the furthest from zero, -1 to 1. */
  readonly share: number;
  readonly low?: number;
  readonly high?: number;
};

/**
 * The nodes furthest from zero, from the highest value to the lowest; equals in the order of the
 * nodes. Those at zero are left out: there is nothing to say of them.
 */
export function rankedNodes(
  { nodes, values, low, high }: Pick<NodeMeasure, 'nodes' | 'values' | 'low' | 'high'>,
  most: number,
): RankedNode[] {
  const places = Array.from(nodes.keys())
    .filter((place) => values[place] !== 0)
    .sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || nodes[a]! - nodes[b]!)
    .slice(0, most);
  const furthest = Math.abs(values[places[0] ?? 0] ?? 0);
  return places
    .sort((a, b) => values[b]! - values[a]! || nodes[a]! - nodes[b]!)
    .map((place) => ({
      node: nodes[place]!,
      value: values[place]!,
      share: values[place]! / furthest,
      ...(low && { low: low[place]! }),
      ...(high && { high: high[place]! }),
    }));
}
