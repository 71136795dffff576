import type { LayoutInput } from '../input.ts';
import { buildSignedGraph, type SignedGraph } from '../signedGraph.ts';

export type Edge = readonly [source: number, target: number, weight: number];

/** A layout input of `n` nodes with boxes of 110 by 40 and the given edges, for tests. */
export function layoutInputOf(
  n: number,
  edges: readonly Edge[],
  more: Partial<LayoutInput> = {},
): LayoutInput {
  return {
    ids: Array.from({ length: n }, (_, i) => `n${i}`),
    halfWidth: new Float64Array(n).fill(55),
    halfHeight: new Float64Array(n).fill(20),
    radius: new Float64Array(n).fill(12),
    source: Uint32Array.from(edges, ([source]) => source),
    target: Uint32Array.from(edges, ([, target]) => target),
    weight: Float64Array.from(edges, ([, , weight]) => weight),
    ties: new Uint32Array(),
    camp: new Uint32Array(n),
    pinned: [],
    aspect: 1.25,
    ...more,
  };
}

/** The signed graph of `n` nodes and the given edges, for tests. */
export const signedGraphOf = (n: number, edges: readonly Edge[]): SignedGraph =>
  buildSignedGraph(layoutInputOf(n, edges));
