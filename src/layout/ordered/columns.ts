import type { LayoutInput } from '../input.ts';
import { boxAreaOf, stackGap } from './boxes.ts';

/** Room between columns, for lines to be followed, and between parts of one, in layout units. */
const columnGap = 120;
const partGap = 30;

/** Room between camps that share a column. */
const campGap = 60;

/** Camps up to which each has a column of its own; of more, small ones share. */
const mostAlone = 6;

/** How tall a camp may be, as a share of the height of the columns, to share one. */
const small = 1 / 3;

/** Heights of columns that are tried, as factors on the height of a picture without gaps. */
const stretches = [0.95, 1.2, 1.5, 1.9, 2.4, 3];

/** Most room that nodes are moved apart by to fill the height of their column. */
const airiest = 50;

/** Columns up to which every order is tried. */
const mostTried = 7;

/** Passes in which columns are ordered by their neighbours in the others. */
const sweeps = 8;

/** Nodes below each other: of one camp, of a part of it, or of small camps that share the column. */
type Column = {
  readonly camps: readonly (readonly number[])[];
  /** Whether the column continues the camp of the one before it. */
  readonly isPart: boolean;
};

/**
 * Places of nodes in columns, one a camp, x and y alternating: the largest camp left, allied camps
 * beside each other as far as can be, who is in no camp with another in the last column. Of many camps
 * small ones share a column. Within a column nodes stand near the mean height of those they are linked
 * to (barycentre heuristic: K. Sugiyama, S. Tagawa, M. Toda, IEEE Trans. SMC 11 (1981) 109); a high
 * column has several parts. The columns are as high as brings the picture nearest to the aspect that is
 * aimed for. No two drawn extents overlap.
 */
export function campColumns(input: LayoutInput): Float64Array {
  const camps = orderedColumns(input);
  orderRows(camps, input);
  const least = Math.sqrt(boxAreaOf(input) / input.aspect);
  const tried = stretches.map((stretch) => {
    const columns = columnsOf(camps, least * stretch, input);
    const width = widthOf(columns, input);
    const height = Math.max(0, ...columns.map((column) => heightOf(column, input)));
    return { columns, height, strain: strainOf(width / height / input.aspect) };
  });
  const { columns, height } = tried.reduce((best, one) => (one.strain < best.strain ? one : best));
  const position = new Float64Array(2 * input.ids.length);
  let left = 0;
  for (const [at, column] of columns.entries()) {
    if (at > 0) left += column.isPart ? partGap : columnGap;
    const half = halfWidthOf(column, input);
    stack(column, left + half, height, input, position);
    left += 2 * half;
  }
  return position;
}

/** How far a ratio is from 1, either way. */
function strainOf(ratio: number): number {
  return Math.max(ratio, 1 / ratio);
}

/** Camps as columns of about a height, from left to right. */
function columnsOf(
  camps: readonly (readonly number[])[],
  height: number,
  input: LayoutInput,
): readonly Column[] {
  const columns: Column[] = [];
  let sharing: (readonly number[])[] = [];
  let shared = 0;
  for (const nodes of camps) {
    const own = heightOf({ camps: [nodes], isPart: false }, input);
    if (camps.length > mostAlone && own <= small * height) {
      if (sharing.length === 0 || shared + campGap + own > height) {
        sharing = [];
        shared = -campGap;
        columns.push({ camps: sharing, isPart: false });
      }
      sharing.push(nodes);
      shared += campGap + own;
      continue;
    }
    sharing = [];
    const parts = Math.max(1, Math.round(own / height));
    for (let part = 0; part < parts; part++) {
      // Every so-manieth node, so that a column of several parts keeps its order from top to bottom.
      const some = nodes.filter((_, row) => row % parts === part);
      if (some.length > 0) columns.push({ camps: [some], isPart: part > 0 });
    }
  }
  return columns;
}

function halfWidthOf({ camps }: Column, { halfWidth }: LayoutInput): number {
  return Math.max(...camps.flat().map((node) => halfWidth[node]!));
}

function widthOf(columns: readonly Column[], input: LayoutInput): number {
  return columns.reduce((sum, column, at) => {
    const gap = at === 0 ? 0 : column.isPart ? partGap : columnGap;
    return sum + gap + 2 * halfWidthOf(column, input);
  }, 0);
}

function heightOf({ camps }: Column, { halfHeight }: LayoutInput): number {
  const boxes = camps.flat().reduce((sum, node) => sum + 2 * halfHeight[node]!, 0);
  const gaps = camps.reduce((sum, { length }) => sum + stackGap * (length - 1), 0);
  return boxes + gaps + campGap * (camps.length - 1);
}

/** Puts nodes below each other about the middle line, moved apart as the height allows. */
function stack(
  column: Column,
  x: number,
  height: number,
  input: LayoutInput,
  position: Float64Array,
): void {
  const { halfHeight, shiftY } = input;
  const gaps = column.camps.flat().length - 1;
  const own = heightOf(column, input);
  const air = gaps > 0 ? Math.min(airiest, Math.max(0, height - own) / gaps) : 0;
  let top = -(own + air * gaps) / 2;
  for (const nodes of column.camps) {
    for (const node of nodes) {
      position[2 * node] = x;
      position[2 * node + 1] = top + halfHeight[node]! - (shiftY?.[node] ?? 0);
      top += 2 * halfHeight[node]! + stackGap + air;
    }
    top += campGap - stackGap;
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
  const placeOf = new Float64Array(ids.length);
  for (const [column, nodes] of columns.entries())
    for (const node of nodes) columnOf[node] = column;
  const rank = (nodes: readonly number[]): void => {
    for (const [row, node] of nodes.entries()) placeOf[node] = (row + 0.5) / nodes.length;
  };
  columns.forEach(rank);
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const nodes of columns) {
      const wish = new Map(
        nodes.map((node) => {
          const others = near[node]!.filter((other) => columnOf[other] !== columnOf[node]);
          const sum = others.reduce((total, other) => total + placeOf[other]!, 0);
          return [node, others.length > 0 ? sum / others.length : placeOf[node]!] as const;
        }),
      );
      nodes.sort((a, b) => wish.get(a)! - wish.get(b)! || placeOf[a]! - placeOf[b]!);
      rank(nodes);
    }
}
