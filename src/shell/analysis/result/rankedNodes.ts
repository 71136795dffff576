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
 * The nodes that are not at zero, of which there is nothing to say, from the highest value to the lowest;
 * equals in the order of the nodes.
 */
export function rankedNodes({
  nodes,
  values,
  low,
  high,
}: Pick<NodeMeasure, 'nodes' | 'values' | 'low' | 'high'>): readonly RankedNode[] {
  const furthest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Array.from(nodes.keys())
    .filter((place) => values[place] !== 0)
    .sort((a, b) => values[b]! - values[a]! || nodes[a]! - nodes[b]!)
    .map((place) => ({
      node: nodes[place]!,
      value: values[place]!,
      share: values[place]! / furthest,
      ...(low && { low: low[place]! }),
      ...(high && { high: high[place]! }),
    }));
}

/** As many of ranked nodes as can be listed: those furthest from zero, in the order in which all stand. */
export function furthestOf(ranked: readonly RankedNode[], count: number): readonly RankedNode[] {
  if (count >= ranked.length) return ranked;
  const byValue = ranked.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const listed = new Set(byValue.slice(0, count));
  return ranked.filter((node) => listed.has(node));
}
