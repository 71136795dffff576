import type { LayoutInput } from '../input.ts';
import { boxAreaOf, stackGap } from './boxes.ts';

/** Room between columns, for lines to be followed, and between parts of one, in layout units. */
const columnGap = 120;
const partGap = 30;

/** How much higher than the picture would be without gaps a column may get before it has parts. */
const stretch = 0.95;

/** Columns up to which every order is tried. */
const mostTried = 7;

/** Passes in which columns are ordered by their neighbours in the others. */
const sweeps = 8;

/**
 * Places of nodes in columns, one a camp, x and y alternating: the largest camp left, allied camps
 * beside each other as far as can be, who is in no camp with another in the last column. Within a
 * column nodes stand near the mean height of those they are linked to (barycentre heuristic: K.
 * Sugiyama, S. Tagawa, M. Toda, IEEE Trans. SMC 11 (1981) 109); a high column has several parts. No
 * two drawn extents overlap.
 */
export function campColumns(input: LayoutInput): Float64Array {
  const columns = orderedColumns(input);
  orderRows(columns, input);
  const height = stretch * Math.sqrt(boxAreaOf(input) / input.aspect);
  const position = new Float64Array(2 * input.ids.length);
  let left = 0;
  for (const nodes of columns) {
    const total = nodes.reduce((sum, node) => sum + 2 * input.halfHeight[node]! + stackGap, 0);
    const parts = Math.max(1, Math.round(total / height));
    for (let part = 0; part < parts; part++) {
      // Every so-manieth node, so that a column of several parts keeps its order from top to bottom.
      const own = nodes.filter((_, row) => row % parts === part);
      if (own.length === 0) continue;
      const half = Math.max(...own.map((node) => input.halfWidth[node]!));
      stack(own, left + half, input, position);
      left += 2 * half + partGap;
    }
    left += columnGap - partGap;
  }
  return position;
}

/** Puts nodes below each other, the whole about the middle line. */
function stack(
  nodes: readonly number[],
  x: number,
  { halfHeight, shiftY }: LayoutInput,
  position: Float64Array,
): void {
  const total = nodes.reduce((sum, node) => sum + 2 * halfHeight[node]!, 0);
  let top = -(total + stackGap * (nodes.length - 1)) / 2;
  for (const node of nodes) {
    position[2 * node] = x;
    position[2 * node + 1] = top + halfHeight[node]! - (shiftY?.[node] ?? 0);
    top += 2 * halfHeight[node]! + stackGap;
  }
}

/** The nodes of each camp of two and more, then the others, from left to right. */
function orderedColumns(input: LayoutInput): number[][] {
  const members = new Map<number, number[]>();
  for (const node of input.ids.keys()) {
    const camp = input.camp?.[node] ?? 0;
    const own = members.get(camp);
    if (own) own.push(node);
    else members.set(camp, [node]);
  }
  const all = [...members.values()];
  const camps = all
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const alone = all.filter(({ length }) => length === 1).flat();
  const ordered = camps.length > 2 && camps.length <= mostTried ? friendly(camps, input) : camps;
  return alone.length > 0 ? [...ordered, alone] : ordered;
}

/** The order of camps, the first kept first, in which allies are nearest and opponents furthest. */
function friendly(camps: number[][], { source, target, weight, ids }: LayoutInput): number[][] {
  const count = camps.length;
  const campOf = new Int32Array(ids.length).fill(-1);
  for (const [camp, nodes] of camps.entries()) for (const node of nodes) campOf[node] = camp;
  const pull = new Float64Array(count * count);
  for (let edge = 0; edge < source.length; edge++) {
    const [a, b] = [campOf[source[edge]!]!, campOf[target[edge]!]!];
    if (a < 0 || b < 0 || a === b) continue;
    pull[a * count + b]! += weight[edge]!;
    pull[b * count + a]! += weight[edge]!;
  }
  let best: readonly number[] = camps.map((_, camp) => camp);
  let least = Infinity;
  const visit = (order: readonly number[], cost: number): void => {
    if (order.length === count) {
      if (cost < least - 1e-9) [best, least] = [order, cost];
      return;
    }
    for (let camp = 1; camp < count; camp++) {
      if (order.includes(camp)) continue;
      const added = order.reduce(
        (sum, other, at) => sum + pull[camp * count + other]! * (order.length - at),
        0,
      );
      visit([...order, camp], cost + added);
    }
  };
  visit([0], 0);
  return best.map((camp) => camps[camp]!);
}

/** Sorts each column by the mean height, 0 to 1, of the neighbours that its nodes have in others. */
function orderRows(columns: number[][], { source, target, ids }: LayoutInput): void {
  const near = ids.map((): number[] => []);
  for (let edge = 0; edge < source.length; edge++) {
    near[source[edge]!]!.push(target[edge]!);
    near[target[edge]!]!.push(source[edge]!);
  }
  const columnOf = new Uint32Array(ids.length);
  const heightOf = new Float64Array(ids.length);
  for (const [column, nodes] of columns.entries())
    for (const node of nodes) columnOf[node] = column;
  const rank = (nodes: readonly number[]): void => {
    for (const [row, node] of nodes.entries()) heightOf[node] = (row + 0.5) / nodes.length;
  };
  columns.forEach(rank);
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const nodes of columns) {
      const wish = new Map(
        nodes.map((node) => {
          const others = near[node]!.filter((other) => columnOf[other] !== columnOf[node]);
          const sum = others.reduce((total, other) => total + heightOf[other]!, 0);
          return [node, others.length > 0 ? sum / others.length : heightOf[node]!] as const;
        }),
      );
      nodes.sort((a, b) => wish.get(a)! - wish.get(b)! || heightOf[a]! - heightOf[b]!);
      rank(nodes);
    }
}
