import { groupedGraph, type SignedEdges, type WeightedGraph } from '../signedEdges.ts';

/** Gains below this share of all weight are rounding, not improvement. */
export const tolerance = 1e-12;

/** In graphs up to this size a node may join any camp, not only one that it has a link to. */
const mostNodesForAll = 512;

export type Search = {
  /** Factor on what chance would give; 0 where nothing is expected of chance. */
  readonly chance: number;
  readonly random: () => number;
};

/**
 * The partition that a Louvain search comes to from another, `graph` being that of the edges: nodes
 * move, then camps as wholes, until neither gains. Nodes are looked at again when a neighbour moved, as
 * in the fast local move of V. Traag, L. Waltman, N. J. van Eck, Sci. Rep. 9 (2019) 5233.
 */
export function settled(
  edges: SignedEdges,
  graph: WeightedGraph,
  from: Uint32Array,
  search: Search,
): Uint32Array {
  let camp: Uint32Array = from.slice();
  for (let moved = true; moved;) {
    moved = moveNodes(graph, camp, search);
    for (let merged = true; merged; moved ||= merged) {
      camp = bySize(camp);
      const count = countOf(camp);
      const joined = Uint32Array.from({ length: count }, (_, node) => node);
      merged = moveNodes(groupedGraph(edges, camp, count), joined, search);
      if (merged) camp = camp.map((own) => joined[own]!);
    }
  }
  return camp;
}

/** Moves nodes, in random order, to the camp with the highest gain until none gains; whether any did. */
function moveNodes(graph: WeightedGraph, camp: Uint32Array, { chance, random }: Search): boolean {
  const { n, start, neighbour, net, positive, negative } = graph;
  const [allPositive, allNegative] = [sum(positive), sum(negative)];
  const [forPositive, forNegative] = [chance / (allPositive || 1), chance / (allNegative || 1)];
  const campPositive = new Float64Array(n);
  const campNegative = new Float64Array(n);
  const size = new Uint32Array(n);
  for (let node = 0; node < n; node++) {
    campPositive[camp[node]!]! += positive[node]!;
    campNegative[camp[node]!]! += negative[node]!;
    size[camp[node]!]!++;
  }
  const least = tolerance * (allPositive + allNegative);
  const empty = Array.from(size.keys()).filter((id) => size[id] === 0);
  const everywhere = chance > 0 && n <= mostNodesForAll;
  const link = new Float64Array(n);
  // Camps a node may join, each once: a set made anew for every node took most of the time.
  const candidates = new Uint32Array(n);
  const listedFor = new Int32Array(n).fill(-1);
  let listed = 0;
  let turn = 0;
  const list = (to: number): void => {
    if (listedFor[to] === turn) return;
    listedFor[to] = turn;
    candidates[listed++] = to;
  };
  const order = shuffled(n, random);
  // Who is looked at next: all, then those whose neighbours moved, until a look at all moves nobody.
  const queue = new Uint32Array(n);
  const isQueued = new Uint8Array(n);
  let [anyMoved, moved] = [false, true];
  while (moved) {
    moved = false;
    queue.set(order);
    isQueued.fill(1);
    for (let [first, waiting] = [0, n]; waiting > 0; waiting--) {
      const node = queue[first]!;
      first = first + 1 === n ? 0 : first + 1;
      isQueued[node] = 0;
      const own = camp[node]!;
      listed = 0;
      turn++;
      list(own);
      for (let at = start[node]!; at < start[node + 1]!; at++) {
        const other = camp[neighbour[at]!]!;
        link[other]! += net[at]!;
        list(other);
      }
      if (everywhere) for (let other = 0; other < n; other++) if (size[other]) list(other);
      const [k, l] = [positive[node]!, negative[node]!];
      campPositive[own]! -= k;
      campNegative[own]! -= l;
      // Its own camp is listed first: to stay is as good as it gets unless another is better.
      let [best, highest] = [own, -Infinity];
      const alone = empty.at(-1);
      for (let at = 0; at < listed; at++) {
        const to = candidates[at]!;
        const gain =
          link[to]! - forPositive * k * campPositive[to]! + forNegative * l * campNegative[to]!;
        link[to] = 0;
        if (at > 0 && gain <= highest + least) continue;
        [best, highest] = [to, gain];
        if (at === 0 && alone !== undefined && size[own]! > 1 && gain < -least)
          [best, highest] = [alone, 0];
      }
      campPositive[best]! += k;
      campNegative[best]! += l;
      if (best === own) continue;
      camp[node] = best;
      if (best === alone) empty.pop();
      size[best]!++;
      if (--size[own]! === 0) empty.push(own);
      moved = anyMoved = true;
      for (let at = start[node]!; at < start[node + 1]!; at++) {
        const other = neighbour[at]!;
        if (isQueued[other] || other === node || camp[other] === best) continue;
        isQueued[other] = 1;
        queue[(first + waiting - 1) % n] = other;
        waiting++;
      }
    }
  }
  return anyMoved;
}

/** The same partition with its camps numbered from the largest to the smallest. */
export function bySize(camp: Uint32Array): Uint32Array {
  const sizes = new Map<number, number>();
  for (const id of camp) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const ranked = [...sizes].sort(([, a], [, b]) => b - a);
  const number = new Map(ranked.map(([id], rank) => [id, rank]));
  return camp.map((id) => number.get(id)!);
}

/** How many camps there are, numbered without a gap. */
export function countOf(camp: Uint32Array): number {
  return camp.reduce((most, id) => Math.max(most, id + 1), 0);
}

/** The numbers below `n` in random order: Fisher and Yates. */
export function shuffled(n: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, node) => node);
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** The sum of values, added up in their order. */
export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
