import { faint } from '../quality/crossings.ts';
import { opponent, weak } from '../signedGraph.ts';
import { comfort } from './extents.ts';
import { depthInBox } from './geometry.ts';
import type { Part } from './part.ts';
import { shownLength } from './settle.ts';

/** What each fault costs; a strained distance costs its square in units. */
const cost = { strain: 1.2, outside: 15, overlap: 3, room: 0.5 } as const;
const clutterCost = { crossing: 0.5, pierce: 1.2, bundle: 0.6, underLabel: 0.4 } as const;
/** White space below which boxes begin to mind each other. */
const roomy = 110;
/** Cosine of the angle below which two links at a node run into one. */
const narrow = 0.97;

export type DrawnEnergy = (node: number, limit: number) => number;

/**
 * What is ill drawn about one node where it stands: a function of a node that adds up overlaps,
 * strain, lines through boxes, crossings, and lines that leave a node in one bundle, and stops
 * adding beyond `limit`. The position is read anew on each call; what disorder costs is multiplied by
 * `clutter`. After the aesthetic criteria of R. Davidson, D. Harel, "Drawing graphs nicely using simulated annealing", ACM TOG 15 (1996).
 */
export function drawnEnergyOf(part: Part, clutter: number): DrawnEnergy {
  const { position, graph, terms, extents, frame, unit } = part;
  const n = graph.size;
  const { a, b, kind, offset, neighbour, pair } = graph;
  const { halfWidth, halfHeight, shiftY, radius } = extents;
  const links = a.length;
  const lo = new Float64Array(n * n);
  const hi = new Float64Array(n * n);
  const weight = new Float64Array(n * n);
  for (let t = 0; t < terms.i.length; t++) {
    for (const k of [terms.i[t]! * n + terms.j[t]!, terms.j[t]! * n + terms.i[t]!]) {
      lo[k] = unit * terms.lo[t]!;
      hi[k] = unit * terms.hi[t]!;
      weight[k] = (cost.strain * terms.weightI[t]!) / (unit * unit);
    }
  }
  for (let p = 0; p < links; p++) {
    if (kind[p] === opponent) continue;
    for (const k of [a[p]! * n + b[p]!, b[p]! * n + a[p]!]) {
      lo[k] = radius[a[p]!]! + radius[b[p]!]! + shownLength;
      hi[k] = Math.max(lo[k], 1.2 * unit);
    }
  }
  const ink = Float64Array.from(kind, (k) => (k === weak ? faint : 1));
  const crossing = clutter * clutterCost.crossing;
  const pierce = clutter * clutterCost.pierce;
  const bundle = clutter * clutterCost.bundle;
  const under = clutter * clutterCost.underLabel;

  const crowding = (v: number, x: number, y: number): number => {
    let sum = 0;
    const middle = y + shiftY[v]!;
    const overX = Math.abs(x) + halfWidth[v]! - frame.halfWidth;
    const overY = Math.abs(middle) + halfHeight[v]! - frame.halfHeight;
    if (overX > 0) sum += (cost.outside * overX) / unit;
    if (overY > 0) sum += (cost.outside * overY) / unit;
    for (let j = 0; j < n; j++) {
      if (j === v) continue;
      const dx = position[2 * j]! - x;
      const dy = position[2 * j + 1]! - y;
      const k = v * n + j;
      const square = dx * dx + dy * dy;
      if (square < lo[k]! * lo[k]!) {
        const miss = lo[k]! - Math.sqrt(square);
        sum += weight[k]! * miss * miss;
      } else if (square > hi[k]! * hi[k]!) {
        const miss = Math.sqrt(square) - hi[k]!;
        sum += weight[k]! * miss * miss;
      }
      const gapX = Math.abs(dx) - halfWidth[v]! - halfWidth[j]!;
      if (gapX >= roomy) continue;
      const gapY = Math.abs(dy + shiftY[j]! - shiftY[v]!) - halfHeight[v]! - halfHeight[j]!;
      if (gapY >= roomy) continue;
      const gap = Math.max(gapX, gapY);
      const lack = 1 - gap / roomy;
      sum += cost.room * lack * lack;
      if (gap < comfort / 2) sum += cost.overlap * Math.min(3, (comfort / 2 - gap) / 32);
    }
    return sum;
  };

  /** Links that run through the box of v, and the bundles and boxes on the links of v. */
  const pierced = (v: number, x: number, y: number): number => {
    let depth = 0;
    const middle = y + shiftY[v]!;
    for (let p = 0; p < links; p++) {
      const c = a[p]!;
      const d = b[p]!;
      if (c === v || d === v) continue;
      depth +=
        ink[p]! *
        depthInBox(
          position[2 * c]!,
          position[2 * c + 1]!,
          position[2 * d]!,
          position[2 * d + 1]!,
          x,
          middle,
          halfWidth[v]!,
          halfHeight[v]!,
        );
    }
    return pierce * depth;
  };

  const alongLink = (v: number, u: number, x: number, y: number, own: number): number => {
    let depth = 0;
    const ux = position[2 * u]!;
    const uy = position[2 * u + 1]!;
    for (let j = 0; j < n; j++) {
      if (j === v || j === u) continue;
      const middle = position[2 * j + 1]! + shiftY[j]!;
      depth += depthInBox(x, y, ux, uy, position[2 * j]!, middle, halfWidth[j]!, halfHeight[j]!);
    }
    let crossed = 0;
    const left = Math.min(x, ux);
    const right = Math.max(x, ux);
    const top = Math.min(y, uy);
    const bottom = Math.max(y, uy);
    const ex = ux - x;
    const ey = uy - y;
    for (let p = 0; p < links; p++) {
      const c = a[p]!;
      const d = b[p]!;
      const cx = position[2 * c]!;
      const dx = position[2 * d]!;
      if ((cx < left && dx < left) || (cx > right && dx > right)) continue;
      const cy = position[2 * c + 1]!;
      const dy = position[2 * d + 1]!;
      if ((cy < top && dy < top) || (cy > bottom && dy > bottom)) continue;
      if (c === v || d === v || c === u || d === u) continue;
      if ((ex * (cy - y) - ey * (cx - x)) * (ex * (dy - y) - ey * (dx - x)) >= 0) continue;
      const fx = dx - cx;
      const fy = dy - cy;
      if ((fx * (y - cy) - fy * (x - cx)) * (fx * (uy - cy) - fy * (ux - cx)) < 0) {
        crossed += ink[p]!;
      }
    }
    return own * (pierce * depth + crossing * crossed);
  };

  const bundles = (from: number, skip: number, ex: number, ey: number, first: number): number => {
    let sum = 0;
    const length = Math.sqrt(ex * ex + ey * ey) + 1e-9;
    for (let k = first; k < offset[from + 1]!; k++) {
      const t = neighbour[k]!;
      if (t === skip) continue;
      const fx = position[2 * t]! - position[2 * from]!;
      const fy = position[2 * t + 1]! - position[2 * from + 1]!;
      const along = fx * ex + fy * ey;
      if (along <= 0) continue;
      const cosine = along / (length * Math.sqrt(fx * fx + fy * fy) + 1e-9);
      if (cosine > narrow) sum += (ink[pair[k]!]! * (cosine - narrow)) / (1 - narrow);
    }
    return sum;
  };

  /** How far a line leaving the node i in this direction runs over the label of that node. */
  const underLabel = (i: number, ex: number, ey: number): number => {
    const down = shiftY[i]! * ey;
    if (down <= 0) return 0;
    const slope = Math.abs(ex) * halfHeight[i]!;
    const edge = Math.abs(ey) * halfWidth[i]!;
    return slope < edge ? 1 - slope / edge : 0;
  };

  return (v, limit) => {
    const x = position[2 * v]!;
    const y = position[2 * v + 1]!;
    let sum = crowding(v, x, y);
    if (sum > limit) return sum;
    sum += pierced(v, x, y);
    for (let k = offset[v]!; k < offset[v + 1]!; k++) {
      if (sum > limit) return sum;
      const u = neighbour[k]!;
      const own = ink[pair[k]!]!;
      const ex = position[2 * u]! - x;
      const ey = position[2 * u + 1]! - y;
      sum += alongLink(v, u, x, y, own);
      const bundled = bundles(u, v, -ex, -ey, offset[u]!) + bundles(v, u, ex, ey, k + 1);
      sum += bundle * own * bundled;
      sum += under * own * (underLabel(v, ex, ey) + underLabel(u, -ex, -ey));
    }
    return sum;
  };
}
