import type { SimpleGraph } from '../symmetrise.ts';
import { forEachTriangle } from './triangles.ts';

/** Triangles by the signs of their edges. */
export type TriadCounts = {
  readonly '+++': number;
  readonly '++-': number;
  readonly '+--': number;
  readonly '---': number;
};

export type TriadCensus = {
  readonly counts: TriadCounts;
  readonly total: number;
  /** Share of triangles that are balanced, +++ and +--; null where there is no triangle. */
  readonly balanced: number | null;
  /** Share that is weakly balanced: all but ++-, as several camps allow; null likewise. */
  readonly weaklyBalanced: number | null;
};

/**
 * Triangles of a signed graph by their signs. D. Cartwright, F. Harary: Structural balance, Psychol.
 * Rev. 63 (1956) 277; weakly: J. A. Davis, Clustering and structural balance in graphs, Hum. Relat.
 * 20 (1967) 181.
 */
export function triadCensus(graph: SimpleGraph): TriadCensus {
  const byNegatives: [number, number, number, number] = [0, 0, 0, 0];
  forEachTriangle(graph, (_, edges) => {
    byNegatives[negativesAmong(graph, edges)]++;
  });
  const [none, one, two, three] = byNegatives;
  const total = none + one + two + three;
  return {
    counts: { '+++': none, '++-': one, '+--': two, '---': three },
    total,
    balanced: total === 0 ? null : (none + two) / total,
    weaklyBalanced: total === 0 ? null : 1 - one / total,
  };
}

export type UnbalancedTriad = {
  readonly signs: '++-' | '---';
  /** Ascending. */
  readonly nodes: readonly [number, number, number];
  /** The smallest |weight| of its three edges: as much as all three are stated. */
  readonly strength: number;
};

export type UnbalancedTriads = {
  /** The strongest first, equals by their nodes. */
  readonly triads: readonly UnbalancedTriad[];
  /** How many there are, listed or not. */
  readonly total: number;
};

/** The triangles with an odd number of negative edges, `most` of them. */
export function unbalancedTriads(graph: SimpleGraph, most = 500): UnbalancedTriads {
  let triads: UnbalancedTriad[] = [];
  let total = 0;
  const strongest = () => triads.sort(byStrength).slice(0, most);
  forEachTriangle(graph, (nodes, edges) => {
    const negatives = negativesAmong(graph, edges);
    if (negatives % 2 === 0) return;
    total++;
    const [x, y, z] = nodes.toSorted((a, b) => a - b);
    const strength = Math.min(...edges.map((e) => Math.abs(graph.weight[e]!)));
    triads.push({ signs: negatives === 1 ? '++-' : '---', nodes: [x!, y!, z!], strength });
    if (triads.length > 2 * most + 1000) triads = strongest();
  });
  return { triads: strongest(), total };
}

function negativesAmong(
  { weight }: SimpleGraph,
  [x, y, z]: readonly [number, number, number],
): 0 | 1 | 2 | 3 {
  return (Number(weight[x]! < 0) + Number(weight[y]! < 0) + Number(weight[z]! < 0)) as
    | 0
    | 1
    | 2
    | 3;
}

function byStrength(one: UnbalancedTriad, other: UnbalancedTriad): number {
  const [a, b] = [one.nodes, other.nodes];
  return other.strength - one.strength || a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
