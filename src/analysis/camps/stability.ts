import type { Camps, CampStart } from './camps.ts';

export type Stability = {
  /** Share of the starts, 0 to 1, in which each node lands in the counterpart of its camp. */
  readonly nodes: Float64Array;
  /** Mean of `nodes`; null without a node. */
  readonly mean: number | null;
};

/**
 * How firmly nodes belong to their camps. The counterpart of a camp in another start is the one that
 * shares most nodes with it, each taken once, the greatest overlap first. Swing is 1 minus that share.
 */
export function campStability({ camp, starts }: Pick<Camps, 'camp' | 'starts'>): Stability {
  const nodes = new Float64Array(camp.length);
  for (const start of starts) {
    const counterpart = counterparts(camp, start.camp);
    for (const [node, own] of camp.entries())
      if (counterpart.get(start.camp[node]!) === own) nodes[node]! += 1 / starts.length;
  }
  for (const [node, share] of nodes.entries()) nodes[node] = Math.min(1, share);
  const sum = nodes.reduce((total, share) => total + share, 0);
  return { nodes, mean: nodes.length === 0 ? null : sum / nodes.length };
}

/** Share of the starts, 0 to 1, in which two nodes land in one camp. */
export function togetherShare(starts: readonly CampStart[], one: number, other: number): number {
  const together = starts.filter(({ camp }) => camp[one] === camp[other]).length;
  return together / Math.max(1, starts.length);
}

/** Camp of `camp` by the camp of `other` that overlaps it most. */
function counterparts(camp: Uint32Array, other: Uint32Array): Map<number, number> {
  const stride = camp.length + 1;
  const overlaps = new Map<number, number>();
  for (const [node, own] of camp.entries()) {
    const key = own * stride + other[node]!;
    overlaps.set(key, (overlaps.get(key) ?? 0) + 1);
  }
  const ranked = [...overlaps].sort(([one, a], [two, b]) => b - a || one - two);
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const [key] of ranked) {
    const [own, theirs] = [Math.floor(key / stride), key % stride];
    if (taken.has(own) || found.has(theirs)) continue;
    taken.add(own);
    found.set(theirs, own);
  }
  return found;
}
