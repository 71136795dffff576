import type { SignedGraph } from '../signedGraph.ts';
import { signedDistancesOf, unreachable } from './signedDistance.ts';
import {
  emptyTerms,
  linkInterval,
  opponentDistance,
  pathInterval,
  setTerm,
  shuffled,
  type StressTerms,
} from './terms.ts';

type Pivot = { node: number; even: Uint16Array; odd: Uint16Array; positive: Uint16Array };

const nearest = ({ even, odd }: Pivot, i: number): number => Math.min(even[i]!, odd[i]!);

/**
 * Terms for every link and between every node and a few pivots, each of which stands for the nodes
 * around it: M. Ortmann, M. Klimenta, U. Brandes, "A Sparse Stress Model", JGAA 21 (2017). For a
 * connected `graph` of more nodes than all pairs could be afforded for. O(pivots (n + m)).
 */
export function pivotTerms(graph: SignedGraph, count: number, random: () => number): StressTerms {
  const n = graph.size;
  const pivots = choosePivots(graph, Math.min(count, n), random);
  let diameter = 0;
  for (const { positive } of pivots) {
    for (const d of positive) if (d !== unreachable) diameter = Math.max(diameter, d / 2);
  }
  const far = opponentDistance(diameter, n);
  const regions = pivots.map(() => [] as number[]);
  for (let i = 0; i < n; i++) {
    let best = 0;
    for (let p = 1; p < pivots.length; p++) {
      if (nearest(pivots[p]!, i) < nearest(pivots[best]!, i)) best = p;
    }
    regions[best]!.push(nearest(pivots[best]!, i));
  }
  for (const region of regions) region.sort((one, other) => one - other);

  const links = graph.a.length;
  const terms = emptyTerms(links + pivots.length * (n - 1), far);
  const place = shuffled(terms.i.length, random);
  for (let p = 0; p < links; p++) {
    const interval = linkInterval(graph.kind[p]!, graph.strength[p]!, far);
    setTerm(terms, place[p]!, graph.a[p]!, graph.b[p]!, interval, interval.weight, interval.weight);
  }
  let t = links;
  pivots.forEach((pivot, p) => {
    for (let i = 0; i < n; i++) {
      if (i === pivot.node) continue;
      const { even, odd, positive } = pivot;
      const interval = pathInterval(even[i]!, odd[i]!, positive[i]!, far);
      const stoodFor = countUpTo(regions[p]!, nearest(pivot, i) / 2);
      setTerm(terms, place[t++]!, i, pivot.node, interval, interval.weight * stoodFor, 0);
    }
  });
  return terms;
}

/** Each pivot as far as can be from those before it, so that all of the graph is near one. */
function choosePivots(graph: SignedGraph, count: number, random: () => number): Pivot[] {
  const distancesFrom = signedDistancesOf(graph);
  const gap = new Uint16Array(graph.size).fill(unreachable);
  const pivots: Pivot[] = [];
  let node = Math.floor(random() * graph.size);
  while (pivots.length < count) {
    const { even, odd, positive } = distancesFrom(node);
    const pivot = { node, even: even.slice(), odd: odd.slice(), positive: positive.slice() };
    pivots.push(pivot);
    let furthest = 0;
    for (let i = 0; i < graph.size; i++) {
      gap[i] = Math.min(gap[i]!, nearest(pivot, i));
      if (gap[i]! > gap[furthest]!) furthest = i;
    }
    node = furthest;
  }
  return pivots;
}

function countUpTo(sorted: readonly number[], limit: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= limit) from = middle + 1;
    else to = middle;
  }
  return Math.max(1, from);
}
