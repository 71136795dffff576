import { triadCensus, type TriadCounts } from './balance/triads.ts';
import { findCamps } from './camps/camps.ts';
import { campStability } from './camps/stability.ts';
import { frustrationIndex } from './frustration/frustration.ts';
import type { SignedEdges } from './signedEdges.ts';
import { edgesOf, symmetrise, type Counted, type SymmetrisationRule } from './symmetrise.ts';

/** The signed graph in figures that are computed at once; plain data, ready for JSON. */
export type Summary = {
  readonly seed: number;
  readonly nodes: number;
  /** Pairs of nodes by the sign of their net weight; neutral: linked, but of net weight zero. */
  readonly edges: {
    readonly positive: number;
    readonly negative: number;
    readonly neutral: number;
  };
  readonly counted: Counted;
  readonly triangles: TriadCounts;
  /** Share of triangles that are balanced; null without a triangle. */
  readonly balanced: number | null;
  readonly frustration: {
    readonly value: number;
    readonly proven: boolean;
    readonly lowerBound: number;
    /** 1 - 2 value / edges; null without an edge. */
    readonly score: number | null;
  };
  /** Nodes of each camp, the largest first. */
  readonly camps: readonly (readonly number[])[];
  readonly modularity: number;
  /** Mean share of the starts in which a node lands in its camp; null without a node. */
  readonly stability: number | null;
};

/** Beyond, each search for camps takes seconds. */
const manyNodes = 1000;

export type SummaryOptions = { readonly seed: number; readonly rule?: SymmetrisationRule };

/**
 * What can be said at once of a signed graph: triad census, line index of balance with proof or bound,
 * and camps of the highest signed modularity. Throws a RangeError on an edge that is none.
 */
export function analyseGraph(edges: SignedEdges, { seed, rule = 'sum' }: SummaryOptions): Summary {
  const { graph, counted } = symmetrise(edges, rule);
  const { counts, balanced } = triadCensus(graph);
  const { value, proven, lowerBound, score } = frustrationIndex(graph, { seed });
  const found = findCamps(edgesOf(graph), { seed, starts: graph.n > manyNodes ? 3 : 10 });
  const camps = Array.from({ length: found.count }, (): number[] => []);
  for (const [node, camp] of found.camp.entries()) camps[camp]!.push(node);
  return {
    seed,
    nodes: graph.n,
    edges: {
      positive: counted.positive,
      negative: counted.negative,
      neutral: counted.neutral,
    },
    counted,
    triangles: counts,
    balanced,
    frustration: { value, proven, lowerBound, score },
    camps,
    modularity: found.modularity,
    stability: campStability(found).mean,
  };
}
