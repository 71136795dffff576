import type { NodeMeasure } from '../../../analysis/panel/analysis.ts';

export type RankedNode = {
  /** Index of the node. */
  readonly node: number;
  readonly value: number;
  /** Length of its bar: share of the furthest from zero, value or bound, -1 to 1. */
  readonly share: number;
  /** The bounds of its value, and where they lie on the same scale. */
  readonly interval?: {
    readonly low: number;
    readonly high: number;
    readonly lowShare: number;
    readonly highShare: number;
  };
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
  const furthest = [values, low, high].reduce(
    (most, bounds) =>
      bounds?.reduce((least, value) => Math.max(least, Math.abs(value)), most) ?? most,
    0,
  );
  const intervalAt = (place: number) =>
    low &&
    high && {
      interval: {
        low: low[place]!,
        high: high[place]!,
        lowShare: low[place]! / furthest,
        highShare: high[place]! / furthest,
      },
    };
  return Array.from(nodes.keys())
    .filter((place) => values[place] !== 0)
    .sort((a, b) => values[b]! - values[a]! || nodes[a]! - nodes[b]!)
    .map((place) => ({
      node: nodes[place]!,
      value: values[place]!,
      share: values[place]! / furthest,
      ...intervalAt(place),
    }));
}

/** As many of ranked nodes as can be listed: those furthest from zero, in the order in which all stand. */
export function furthestOf(ranked: readonly RankedNode[], count: number): readonly RankedNode[] {
  if (count >= ranked.length) return ranked;
  const byValue = ranked.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const listed = new Set(byValue.slice(0, count));
  return ranked.filter((node) => listed.has(node));
}
