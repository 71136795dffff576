import type { SignedEdges } from '../signedEdges.ts';

/** The weight of positive edges between camps and of negative edges within; self-loops count nothing. */
export function campFrustration(edges: SignedEdges, camp: ArrayLike<number>): number {
  const { source, target, weight } = edges;
  let frustration = 0;
  for (let edge = 0; edge < source.length; edge++) {
    const [from, to, amount] = [source[edge]!, target[edge]!, weight[edge]!];
    if (from !== to && (camp[from] === camp[to] ? amount < 0 : amount > 0))
      frustration += Math.abs(amount);
  }
  return frustration;
}

/** The |weight| of all edges together. */
export function totalWeight({ weight }: SignedEdges): number {
  let total = 0;
  for (let edge = 0; edge < weight.length; edge++) total += Math.abs(weight[edge]!);
  return total;
}
