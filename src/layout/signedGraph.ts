import type { LayoutInput } from './input.ts';

/** What holds two nodes together or apart: an ally, an opponent, or a weak link. */
export const ally = 1;
export const weak = 0;
export const opponent = -1;

/**
 * The undirected simple signed graph of a network. Pair p joins `a[p]` and `b[p]`; the links of
 * node i are `neighbour[k]` for k from `offset[i]` to `offset[i + 1]`, and link k belongs to pair
 * `pair[k]`.
 */
export type SignedGraph = {
  readonly size: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** `ally`, `weak` or `opponent`. */
  readonly kind: Int8Array;
  /** In [0.5, 1): rises with the weight but never lets one pair outweigh all others. */
  readonly strength: Float64Array;
  readonly offset: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly pair: Uint32Array;
};

/**
 * Merges parallel and opposite edges of `input` into pairs, drops self-loops, and adds the
 * memberships as weak links where no stance joins the two. Stances that cancel are weak links too.
 */
export function buildSignedGraph(input: LayoutInput): SignedGraph {
  const size = input.ids.length;
  const total = new Map<number, number>();
  const add = (i: number, j: number, weight: number): void => {
    if (i === j) return;
    const key = i < j ? i * size + j : j * size + i;
    total.set(key, (total.get(key) ?? 0) + weight);
  };
  for (let e = 0; e < input.source.length; e++) {
    add(input.source[e]!, input.target[e]!, input.weight[e]!);
  }
  for (let t = 0; t < input.ties.length; t += 2) add(input.ties[t]!, input.ties[t + 1]!, 0);

  const pairs = [...total].sort(([one], [other]) => one - other);
  const a = Uint32Array.from(pairs, ([key]) => Math.floor(key / size));
  const b = Uint32Array.from(pairs, ([key]) => key % size);
  const kind = Int8Array.from(pairs, ([, weight]) => Math.sign(weight));
  const strength = Float64Array.from(pairs, ([, weight]) => strengthOf(Math.abs(weight)));
  return { size, a, b, kind, strength, ...linksOf(size, a, b) };
}

function strengthOf(weight: number): number {
  return Math.min(1 - 2 ** -20, 0.5 + weight / (2 * weight + 2));
}

/** The links of every node, in the order of the pairs. */
export function linksOf(
  size: number,
  a: Uint32Array,
  b: Uint32Array,
): Pick<SignedGraph, 'offset' | 'neighbour' | 'pair'> {
  const offset = new Uint32Array(size + 1);
  for (const i of a) offset[i + 1]!++;
  for (const i of b) offset[i + 1]!++;
  for (let i = 0; i < size; i++) offset[i + 1]! += offset[i]!;
  const next = offset.slice();
  const neighbour = new Uint32Array(2 * a.length);
  const pair = new Uint32Array(2 * a.length);
  for (let p = 0; p < a.length; p++) {
    for (const [from, to] of [
      [a[p]!, b[p]!],
      [b[p]!, a[p]!],
    ] as const) {
      const k = next[from]!++;
      neighbour[k] = to;
      pair[k] = p;
    }
  }
  return { offset, neighbour, pair };
}
