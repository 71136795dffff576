import type { SignedEdges } from '../signedEdges.ts';

/**
 * Signed modularity of a partition, `camp[i]` being any non-negative whole number below n:
 * Q = 1/(2w⁺ + 2w⁻) Σᵢⱼ [wᵢⱼ − kᵢ⁺kⱼ⁺/2w⁺ + kᵢ⁻kⱼ⁻/2w⁻] δ(cᵢ, cⱼ). At most 1; 0 where there is no edge.
 * `resolution` is a factor on what chance would give, the two fractions.
 * S. Gómez, P. Jensen, A. Arenas: Analysis of community structure in networks of correlated data.
 * Physical Review E 80 (2009) 016114, arXiv:0812.3030.
 */
export function signedModularity(
  edges: SignedEdges,
  camp: ArrayLike<number>,
  resolution = 1,
): number {
  const { n, source, target, weight } = edges;
  const positive = new Float64Array(n);
  const negative = new Float64Array(n);
  let [inside, allPositive, allNegative] = [0, 0, 0];
  for (let edge = 0; edge < source.length; edge++) {
    const amount = weight[edge]!;
    if (source[edge] === target[edge]) continue;
    const [from, to] = [camp[source[edge]!]!, camp[target[edge]!]!];
    if (from === to) inside += 2 * amount;
    const sums = amount > 0 ? positive : negative;
    sums[from]! += Math.abs(amount);
    sums[to]! += Math.abs(amount);
    if (amount > 0) allPositive += 2 * amount;
    else allNegative -= 2 * amount;
  }
  if (allPositive + allNegative === 0) return 0;
  const expected = squares(positive) / (allPositive || 1) - squares(negative) / (allNegative || 1);
  return (inside - resolution * expected) / (allPositive + allNegative);
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
