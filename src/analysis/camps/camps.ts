import { randomFrom } from '../../model/random.ts';
import { checkEdges, groupedGraph, type SignedEdges, type WeightedGraph } from '../signedEdges.ts';
import { annealed } from './annealing.ts';
import { campFrustration, totalWeight } from './campFrustration.ts';
import { bySize, countOf, settled, tolerance } from './louvain.ts';
import { signedModularity } from './modularity.ts';

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
 * common opponents unite too. What that finds is heated and cooled again, because greed alone ends in
 * poor partitions where signs are noisy, and the better of the two counts; see {@link annealed}. O(m) a
 * pass. Optima are not unique. By `frustration` the same search, without heat,
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
  const alone = Uint32Array.from({ length: edges.n }, (_, node) => node);
  const graph = groupedGraph(edges, alone, edges.n);
  const found = Array.from({ length: Math.max(1, starts) }, (): CampStart => {
    const camp = bySize(search(edges, graph, chance, random));
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

function search(
  edges: SignedEdges,
  graph: WeightedGraph,
  chance: number,
  random: () => number,
): Uint32Array {
  const alone = Uint32Array.from({ length: graph.n }, (_, node) => node);
  const greedy = settled(edges, graph, alone, { chance, random });
  // By frustration a camp without a link costs nothing, so that heat would join what nothing joins.
  if (chance === 0) return greedy;
  const heated = annealed(graph, bySize(greedy), { chance, random });
  const cooled = settled(edges, graph, heated, { chance, random });
  const gain = signedModularity(edges, cooled, chance) - signedModularity(edges, greedy, chance);
  return gain > tolerance ? cooled : greedy;
}
