import { ally, opponent, type SignedGraph } from '../signedGraph.ts';
import { signedDistancesOf, unreachable } from '../stress/signedDistance.ts';

const gap = (position: Float64Array, i: number, j: number): number => {
  const dx = position[2 * i]! - position[2 * j]!;
  const dy = position[2 * i + 1]! - position[2 * j + 1]!;
  return Math.sqrt(dx * dx + dy * dy);
};

/**
 * Stress against the positive-path distances, over all pairs joined by positive links, at the scale
 * that makes it least, so that layouts of different size compare (R. Ahmed et al., "Size should not
 * matter: scale-invariant stress metrics", GD 2024). 0 is perfect; NaN where there is no such pair.
 */
export function normalisedStress(graph: SignedGraph, position: Float64Array): number {
  const distancesFrom = signedDistancesOf(graph);
  let pairs = 0;
  let linear = 0;
  let square = 0;
  for (let i = 0; i < graph.size; i++) {
    const { positive } = distancesFrom(i);
    for (let j = i + 1; j < graph.size; j++) {
      if (positive[j]! === unreachable) continue;
      const ratio = gap(position, i, j) / positive[j]!;
      pairs++;
      linear += ratio;
      square += ratio * ratio;
    }
  }
  return 1 - (linear * linear) / (square * pairs);
}

/**
 * How far the nearest nodes in the picture are the allies: the mean over nodes with k allies of the
 * Jaccard index between these and the k nearest nodes. 1 is perfect; NaN without allies.
 */
export function neighbourhoodPreservation(graph: SignedGraph, position: Float64Array): number {
  let sum = 0;
  let counted = 0;
  for (let i = 0; i < graph.size; i++) {
    const allies = new Set<number>();
    for (let k = graph.offset[i]!; k < graph.offset[i + 1]!; k++) {
      if (graph.kind[graph.pair[k]!] === ally) allies.add(graph.neighbour[k]!);
    }
    if (allies.size === 0) continue;
    const nearest = Array.from({ length: graph.size }, (_, j) => j)
      .filter((j) => j !== i)
      .sort((one, other) => gap(position, i, one) - gap(position, i, other) || one - other)
      .slice(0, allies.size);
    const shared = nearest.filter((j) => allies.has(j)).length;
    sum += shared / (2 * allies.size - shared);
    counted++;
  }
  return sum / counted;
}

/**
 * The share of all (ally, opponent) pairs of one node in which the ally is drawn nearer; a tie
 * counts half. NaN where no node has both.
 */
export function allyCloser(graph: SignedGraph, position: Float64Array): number {
  let closer = 0;
  let counted = 0;
  for (let i = 0; i < graph.size; i++) {
    const near: number[] = [];
    const far: number[] = [];
    for (let k = graph.offset[i]!; k < graph.offset[i + 1]!; k++) {
      const kind = graph.kind[graph.pair[k]!];
      if (kind === ally) near.push(gap(position, i, graph.neighbour[k]!));
      if (kind === opponent) far.push(gap(position, i, graph.neighbour[k]!));
    }
    for (const one of near) {
      for (const other of far) closer += one < other ? 1 : one === other ? 0.5 : 0;
    }
    counted += near.length * far.length;
  }
  return closer / counted;
}

/**
 * Area under the receiver operating curve of length as a guess at the sign: the chance that an
 * opposition drawn at random is longer than an alliance. NaN unless there are both.
 */
export function signAuc(graph: SignedGraph, position: Float64Array): number {
  const links = Array.from(graph.a, (a, p) => ({
    length: gap(position, a, graph.b[p]!),
    kind: graph.kind[p]!,
  }))
    .filter(({ kind }) => kind !== 0)
    .sort((one, other) => one.length - other.length);
  let allies = 0;
  let opponents = 0;
  let longer = 0;
  for (let start = 0; start < links.length;) {
    let end = start;
    let tiedAllies = 0;
    let tiedOpponents = 0;
    while (end < links.length && links[end]!.length === links[start]!.length) {
      if (links[end]!.kind > 0) tiedAllies++;
      else tiedOpponents++;
      end++;
    }
    longer += tiedOpponents * (allies + tiedAllies / 2);
    allies += tiedAllies;
    opponents += tiedOpponents;
    start = end;
  }
  return longer / (allies * opponents);
}
