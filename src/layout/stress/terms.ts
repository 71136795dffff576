import { ally, opponent, type SignedGraph } from '../signedGraph.ts';
import { signedDistancesOf, unreachable } from './signedDistance.ts';

/**
 * Ideal distances of pairs of nodes as intervals, in units of one alliance: term t pulls the nodes
 * `i[t]` and `j[t]` together beyond `hi[t]` and pushes them apart below `lo[t]`, moving the first
 * with `weightI[t]` and the second with `weightJ[t]`.
 */
export type StressTerms = {
  readonly i: Uint32Array;
  readonly j: Uint32Array;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly weightI: Float64Array;
  readonly weightJ: Float64Array;
  /** The distance at which opponents no longer push each other. */
  readonly far: number;
};

type Interval = { lo: number; hi: number; weight: number };

/** Beyond this many times their distance, opponents are held back: nothing is flung away. */
const leash = 1.4;
/** How much a pair without a chain of allies counts: its place is a guess. */
const guess = 0.3;

/**
 * How far apart opponents should stand where the longest chain of allies is `diameter` links: one
 * further than that, but within the radius that `size` nodes at unit spacing fill.
 */
export function opponentDistance(diameter: number, size: number): number {
  return Math.min(diameter + 1, Math.max(3, Math.sqrt(size / Math.PI)));
}

/** The interval of a pair that is linked: allies at 1, opponents at `far` or beyond. */
export function linkInterval(kind: number, strength: number, far: number): Interval {
  if (kind === ally) return { lo: 1, hi: 1, weight: strength };
  if (kind === opponent) return { lo: far, hi: leash * far, weight: strength };
  return { lo: 1.5, hi: 1.5, weight: 0.45 };
}

/**
 * The interval of a pair that is not linked, from its distances in half units: the length of the
 * chain of allies where there is one; else structural balance decides (Cartwright and Harary 1956):
 * the enemy of an enemy is drawn near, the enemy of a friend far.
 */
export function pathInterval(even: number, odd: number, positive: number, far: number): Interval {
  if (positive < unreachable && positive <= odd) {
    const distance = positive / 2;
    return { lo: distance, hi: distance, weight: 1 / (distance * distance) };
  }
  if (even <= odd) {
    const distance = even / 2;
    return { lo: distance, hi: distance, weight: guess / (distance * distance) };
  }
  const lo = Math.min(far, even / 2);
  return { lo, hi: leash * far, weight: guess / (lo * lo) };
}

/** A term for every pair of a connected `graph`, in an order shuffled by `random`. O(n (n + m)). */
export function exactTerms(graph: SignedGraph, random: () => number): StressTerms {
  const n = graph.size;
  const count = (n * (n - 1)) / 2;
  const even = new Uint16Array(count);
  const odd = new Uint16Array(count);
  const positive = new Uint16Array(count);
  const link = new Int32Array(count).fill(-1);
  const distancesFrom = signedDistancesOf(graph);
  let diameter = 0;
  for (let from = 0, t = 0; from < n; from++) {
    const distances = distancesFrom(from);
    for (let k = graph.offset[from]!; k < graph.offset[from + 1]!; k++) {
      const to = graph.neighbour[k]!;
      if (to > from) link[t + to - from - 1] = graph.pair[k]!;
    }
    for (let to = from + 1; to < n; to++, t++) {
      even[t] = distances.even[to]!;
      odd[t] = distances.odd[to]!;
      positive[t] = distances.positive[to]!;
      if (positive[t]! !== unreachable) diameter = Math.max(diameter, positive[t]! / 2);
    }
  }
  const far = opponentDistance(diameter, n);
  const place = shuffled(count, random);
  const terms = emptyTerms(count, far);
  for (let a = 0, t = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++, t++) {
      const p = link[t]!;
      const interval =
        p >= 0
          ? linkInterval(graph.kind[p]!, graph.strength[p]!, far)
          : pathInterval(even[t]!, odd[t]!, positive[t]!, far);
      setTerm(terms, place[t]!, a, b, interval, interval.weight, interval.weight);
    }
  }
  return terms;
}

/** Room for `count` terms. */
export function emptyTerms(count: number, far: number): StressTerms {
  return {
    i: new Uint32Array(count),
    j: new Uint32Array(count),
    lo: new Float64Array(count),
    hi: new Float64Array(count),
    weightI: new Float64Array(count),
    weightJ: new Float64Array(count),
    far,
  };
}

/** Fills term `t`. */
export function setTerm(
  terms: StressTerms,
  t: number,
  i: number,
  j: number,
  { lo, hi }: Interval,
  weightI: number,
  weightJ: number,
): void {
  terms.i[t] = i;
  terms.j[t] = j;
  terms.lo[t] = lo;
  terms.hi[t] = hi;
  terms.weightI[t] = weightI;
  terms.weightJ[t] = weightJ;
}

/** The numbers 0 to `count` - 1 in random order (Fisher and Yates). */
export function shuffled(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    const kept = order[k]!;
    order[k] = order[other]!;
    order[other] = kept;
  }
  return order;
}
