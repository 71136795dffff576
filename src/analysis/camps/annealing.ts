import type { WeightedGraph } from '../signedEdges.ts';
import { countOf, shuffled, sum, type Search } from './louvain.ts';

/** Heat at the beginning, as a share of the typical strength of a node's links: warmer, all order melts. */
const heat = 0.3;

/** Up to so many camps a node may join any, beyond only one that it has a link to. */
const mostOpen = 24;

/** Links that may be looked at over all sweeps: seconds. */
const mostLooks = 6e7;
const fewestSweeps = 20;

/**
 * The partition that is left of another, its camps numbered without a gap, after heat: in every sweep each node chooses among
 * camps, the likelier the higher the gain in signed modularity, and chance fades from sweep to sweep.
 * S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi: Optimization by simulated annealing, Science 220 (1983) 671;
 * on communities J. Reichardt, S. Bornholdt, Phys. Rev. E 74 (2006) 016110.
 */
export function annealed(
  { n, start, neighbour, net, positive, negative }: WeightedGraph,
  from: Uint32Array,
  { chance, random }: Search,
): Uint32Array {
  const camp = from.slice();
  // One camp more than there are, for those who are better off elsewhere.
  const slots = countOf(camp) + 1;
  const [allPositive, allNegative] = [sum(positive) || 1, sum(negative) || 1];
  const campPositive = new Float64Array(slots);
  const campNegative = new Float64Array(slots);
  for (let node = 0; node < n; node++) {
    campPositive[camp[node]!]! += positive[node]!;
    campNegative[camp[node]!]! += negative[node]!;
  }
  const strength = Math.sqrt(net.reduce((squares, amount) => squares + amount * amount, 0) / n);
  const looks = Math.max(fewestSweeps, mostLooks / (neighbour.length || 1));
  const sweeps = Math.floor(Math.min(120 + n / 10, looks));
  const link = new Float64Array(slots);
  const likelihood = new Float64Array(slots);
  const choices = Uint32Array.from({ length: slots }, (_, id) => id);
  const listedFor = new Int32Array(slots).fill(-1);
  const isOpen = slots <= mostOpen;
  const order = shuffled(n, random).filter((node) => start[node + 1]! > start[node]!);
  for (let [sweep, turn] = [0, 0]; sweep < sweeps; sweep++) {
    const warmth = heat * strength * (1 - sweep / sweeps);
    for (const node of order) {
      const own = camp[node]!;
      const [k, l] = [positive[node]!, negative[node]!];
      let listed = isOpen ? slots : 0;
      turn++;
      for (let at = start[node]!; at < start[node + 1]!; at++) {
        const other = camp[neighbour[at]!]!;
        link[other]! += net[at]!;
        if (isOpen || listedFor[other] === turn) continue;
        listedFor[other] = turn;
        choices[listed++] = other;
      }
      if (!isOpen && listedFor[own] !== turn) choices[listed++] = own;
      campPositive[own]! -= k;
      campNegative[own]! -= l;
      let highest = -Infinity;
      for (let at = 0; at < listed; at++) {
        const to = choices[at]!;
        const gain =
          link[to]! -
          (chance * k * campPositive[to]!) / allPositive +
          (chance * l * campNegative[to]!) / allNegative;
        link[to] = 0;
        likelihood[at] = gain;
        if (gain > highest) highest = gain;
      }
      let total = 0;
      for (let at = 0; at < listed; at++)
        total += likelihood[at] = likeliness((likelihood[at]! - highest) / warmth);
      let draw = random() * total;
      let at = 0;
      while (at < listed - 1 && (draw -= likelihood[at]!) >= 0) at++;
      const to = choices[at]!;
      camp[node] = to;
      campPositive[to]! += k;
      campNegative[to]! += l;
    }
  }
  return camp;
}

/** About e to a power of 0 or less; unlike Math.exp with the same digits in every browser and in Node. */
function likeliness(power: number): number {
  if (power < -30) return 0;
  let value = 1 + power / 1024;
  for (let doubling = 0; doubling < 10; doubling++) value *= value;
  return value;
}
