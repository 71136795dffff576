import { randomFrom } from '../../model/random.ts';
import { campFrustration, totalWeight } from './campFrustration.ts';
import { signedModularity } from './modularity.ts';
import { checkEdges, groupedGraph, type SignedEdges, type WeightedGraph } from '../signedEdges.ts';

export type Camps = {
  /** Camp of each node, numbered from the largest (0) to the smallest; equals by their first node. */
  readonly camp: Uint32Array;
  /** Number of camps; nodes without an edge are each a camp of their own. */
  readonly count: number;
  /** Signed modularity of the partition; see {@link signedModularity}. */
  readonly modularity: number;
  /** Weight of positive edges between camps and of negative ones within. */
  readonly frustration: number;
  /** What every start found, best or not: shows how firmly a node belongs where it is put. */
  readonly starts: readonly CampStart[];
};

export type CampStart = Pick<Camps, 'camp' | 'modularity' | 'frustration'>;

/** What camps are the best: the highest signed modularity, or the least frustration. */
export type CampCriterion = 'modularity' | 'frustration';

export type CampOptions = {
  readonly seed: number;
  /** Runs from different random orders, of which the best counts; 10 where left out. */
  readonly starts?: number;
  /** Modularity where left out. */
  readonly criterion?: CampCriterion;
  /**
   * Factor γ on what chance would give, above 0; 1 where left out. The higher, the smaller the camps:
   * J. Reichardt, S. Bornholdt, Phys. Rev. E 74 (2006) 016110. By frustration it has no effect.
   */
  readonly resolution?: number;
};

/**
 * Camps of a signed graph: the partition with the highest signed modularity found. Each start is a
 * Louvain search (V. Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech.
 * 2008 P10008) on the modularity of Gómez, Jensen and Arenas, and after merging lets single nodes move
 * again until neither step gains, as the refinement of Traag, Waltman and van Eck (From Louvain to
 * Leiden, Sci. Rep. 9 (2019) 5233) does; unlike there a camp may hold parts without a link, because
 * common opponents unite too. O(m) a pass. Optima are not unique. By `frustration` the same search
 * looks for any number of camps with the fewest positive edges between and negative within: the Potts
 * model of V. Traag, J. Bruggeman (Phys. Rev. E 80 (2009) 036115) at resolution 0, which is correlation
 * clustering and the criterion of Doreian and Mrvar at α = ½; what is not linked stays apart.
 * Throws a RangeError on an edge that is none.
 */
export function findCamps(
  edges: SignedEdges,
  { seed, starts = 10, criterion = 'modularity', resolution = 1 }: CampOptions,
): Camps {
  checkEdges(edges);
  const random = randomFrom(seed);
  // By frustration nothing is expected of chance, and a camp without a link gains nothing.
  const chance = criterion === 'modularity' ? resolution : 0;
  const found = Array.from({ length: Math.max(1, starts) }, (): CampStart => {
    const camp = bySize(search(edges, chance, random));
    return {
      camp,
      modularity: signedModularity(edges, camp, resolution),
      frustration: campFrustration(edges, camp),
    };
  });
  const scale = criterion === 'modularity' ? 1 : totalWeight(edges);
  const merit = ({ modularity, frustration }: CampStart) =>
    criterion === 'modularity' ? modularity : -frustration;
  const best = found.reduce((a, b) => (merit(b) > merit(a) + tolerance * scale ? b : a));
  return { ...best, count: countOf(best.camp), starts: found };
}

/** Gains below this share of all weight are rounding, not improvement. */
const tolerance = 1e-12;

/** In graphs up to this size a node may join any camp, not only one that it has a link to. */
const mostNodesForAll = 512;

function search(edges: SignedEdges, chance: number, random: () => number): Uint32Array {
  let camp: Uint32Array = Uint32Array.from({ length: edges.n }, (_, node) => node);
  const graph = groupedGraph(edges, camp, edges.n);
  for (let moved = true; moved;) {
    moved = moveNodes(graph, camp, chance, random);
    for (let merged = true; merged; moved ||= merged) {
      camp = bySize(camp);
      const count = countOf(camp);
      const joined = Uint32Array.from({ length: count }, (_, node) => node);
      merged = moveNodes(groupedGraph(edges, camp, count), joined, chance, random);
      if (merged) camp = camp.map((own) => joined[own]!);
    }
  }
  return camp;
}

/** Moves nodes, in random order, to the camp with the highest gain until none gains; whether any did. */
function moveNodes(
  graph: WeightedGraph,
  camp: Uint32Array,
  chance: number,
  random: () => number,
): boolean {
  const { n, start, neighbour, net, positive, negative } = graph;
  const allPositive = sum(positive);
  const allNegative = sum(negative);
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
  let [anyMoved, moved] = [false, true];
  while (moved) {
    moved = false;
    for (const node of order) {
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
      const gain = (to: number) =>
        link[to]! -
        (chance * k * campPositive[to]!) / (allPositive || 1) +
        (chance * l * campNegative[to]!) / (allNegative || 1);
      let [best, highest] = [own, gain(own)];
      const alone = empty.at(-1);
      if (alone !== undefined && size[own]! > 1 && highest < -least) [best, highest] = [alone, 0];
      for (let at = 0; at < listed; at++) {
        const to = candidates[at]!;
        const here = gain(to);
        if (here > highest + least) [best, highest] = [to, here];
      }
      for (let at = 0; at < listed; at++) link[candidates[at]!] = 0;
      campPositive[best]! += k;
      campNegative[best]! += l;
      if (best === own) continue;
      camp[node] = best;
      if (best === alone) empty.pop();
      size[best]!++;
      if (--size[own]! === 0) empty.push(own);
      moved = anyMoved = true;
    }
  }
  return anyMoved;
}

/** The same partition with its camps numbered from the largest to the smallest. */
function bySize(camp: Uint32Array): Uint32Array {
  const sizes = new Map<number, number>();
  for (const id of camp) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const ranked = [...sizes].sort(([, a], [, b]) => b - a);
  const number = new Map(ranked.map(([id], rank) => [id, rank]));
  return camp.map((id) => number.get(id)!);
}

function countOf(camp: Uint32Array): number {
  return camp.reduce((most, id) => Math.max(most, id + 1), 0);
}

/** Fisher and Yates. */
function shuffled(n: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, node) => node);
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
