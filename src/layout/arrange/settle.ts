import { opponent, weak } from '../signedGraph.ts';
import { boxSweepOf } from './boxSweep.ts';
import { comfort } from './extents.ts';
import { shift, type Part } from './part.ts';

/** Length of a link that shows its arrow, beyond the two radii. */
export const shownLength = 50;

export type SettleOptions = {
  readonly passes: number;
  /** Share of a strained distance that the first pass corrects. */
  readonly stress: number;
  /** Share of the way out of a line that runs through a box. */
  readonly clearance: number;
};

/** White space between camps, beyond that between any two boxes. */
const campGap = 10;
/** A faint pull to the middle, so that nothing drifts. */
const gravity = 0.0005;
/** Share of what stands outside the frame that a pass brings back. */
const confinement = 0.15;
/** Lines times boxes above which lines are not kept off boxes: in a thicket there is no way out. */
const mostCrossChecks = 100_000;

/**
 * Arranges the boxes of `part` in their frame: distances stay as near to the ideal as the boxes
 * allow, boxes make each other room, and lines push off the boxes that they would run through.
 * Every constraint is projected in turn (position based dynamics: M. Müller et al. 2007), the boxes
 * last and ever harder. Yields the share done.
 */
export function* settle(part: Part, options: SettleOptions): Generator<number, void> {
  const near = nearTerms(part);
  const sweep = boxSweepOf(part.position, part.extents);
  const clears = part.graph.a.length * part.graph.size <= mostCrossChecks;
  for (let pass = 0; pass < options.passes; pass++) {
    const done = pass / options.passes;
    correctDistances(part, near, options.stress * (1.5 - done));
    confine(part);
    if (clears) clearLines(part, options.clearance);
    pushBoxes(part, sweep, done);
    yield (pass + 1) / options.passes;
  }
}

/** 1 for each term that joins linked nodes which are not opponents. */
function nearTerms({ graph, terms }: Part): Uint8Array {
  const near = new Set<number>();
  for (let p = 0; p < graph.a.length; p++) {
    if (graph.kind[p] === opponent) continue;
    near.add(graph.a[p]! * graph.size + graph.b[p]!);
    near.add(graph.b[p]! * graph.size + graph.a[p]!);
  }
  return Uint8Array.from(terms.i, (i, t) => (near.has(i * graph.size + terms.j[t]!) ? 1 : 0));
}

function correctDistances(part: Part, near: Uint8Array, share: number): void {
  const { position, terms, unit } = part;
  const { halfWidth, halfHeight, radius } = part.extents;
  for (let t = 0; t < terms.i.length; t++) {
    const i = terms.i[t]!;
    const j = terms.j[t]!;
    const dx = position[2 * i]! - position[2 * j]!;
    const dy = position[2 * i + 1]! - position[2 * j + 1]!;
    const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
    let lo = unit * terms.lo[t]!;
    let hi = unit * terms.hi[t]!;
    if (near[t]) {
      const touching = Math.min(
        (halfWidth[i]! + halfWidth[j]! + comfort / 2) / (Math.abs(dx) + 1e-9),
        (halfHeight[i]! + halfHeight[j]! + comfort / 2) / (Math.abs(dy) + 1e-9),
      );
      lo = Math.max(touching * distance, radius[i]! + radius[j]! + shownLength);
      hi = Math.max(lo, hi);
    }
    const wanted = distance < lo ? lo : distance > hi ? hi : distance;
    if (wanted === distance) continue;
    const strength = Math.min(0.5, share * terms.weightI[t]!);
    const move = (strength * (wanted - distance)) / (2 * distance);
    shift(part, i, move * dx, move * dy);
    shift(part, j, -move * dx, -move * dy);
  }
}

function confine(part: Part): void {
  const { position, frame, graph } = part;
  const { halfWidth, halfHeight, shiftY } = part.extents;
  for (let i = 0; i < graph.size; i++) {
    const x = position[2 * i]!;
    const y = position[2 * i + 1]! + shiftY[i]!;
    const beyondX = Math.max(0, Math.abs(x) + halfWidth[i]! - frame.halfWidth);
    const beyondY = Math.max(0, Math.abs(y) + halfHeight[i]! - frame.halfHeight);
    const dx = -gravity * x - Math.sign(x) * confinement * beyondX;
    const dy = -gravity * y - Math.sign(y) * confinement * beyondY;
    shift(part, i, dx, dy);
  }
}

function clearLines(part: Part, share: number): void {
  const { position, graph } = part;
  const { halfWidth, halfHeight, shiftY } = part.extents;
  for (let p = 0; p < graph.a.length; p++) {
    const a = graph.a[p]!;
    const b = graph.b[p]!;
    const ax = position[2 * a]!;
    const ay = position[2 * a + 1]!;
    const ex = position[2 * b]! - ax;
    const ey = position[2 * b + 1]! - ay;
    const square = ex * ex + ey * ey + 1e-9;
    const length = Math.sqrt(square);
    const nx = -ey / length;
    const ny = ex / length;
    const firmness = share * (graph.kind[p] === weak ? 0.5 : 1);
    for (let i = 0; i < graph.size; i++) {
      if (i === a || i === b) continue;
      const x = position[2 * i]! - ax;
      const y = position[2 * i + 1]! + shiftY[i]! - ay;
      const off = x * nx + y * ny;
      const lack = halfWidth[i]! * Math.abs(nx) + halfHeight[i]! * Math.abs(ny) + 3 - Math.abs(off);
      if (lack <= 0) continue;
      const along = (x * ex + y * ey) / square;
      if (along <= 0 || along >= 1) continue;
      const push = off >= 0 ? firmness * lack : -firmness * lack;
      shift(part, i, push * nx, push * ny);
      shift(part, a, -0.5 * (1 - along) * push * nx, -0.5 * (1 - along) * push * ny);
      shift(part, b, -0.5 * along * push * nx, -0.5 * along * push * ny);
    }
  }
}

function pushBoxes(part: Part, sweep: ReturnType<typeof boxSweepOf>, growth: number): void {
  const { position } = part;
  const { camp, shiftY } = part.extents;
  const share = 0.5 * (0.3 + 0.7 * growth);
  sweep((comfort + campGap) * growth, (i, j, widestLackX, widestLackY) => {
    const spare = camp[i] === camp[j] ? campGap * growth : 0;
    const lackX = widestLackX - spare;
    const lackY = widestLackY - spare;
    if (lackX <= 0 || lackY <= 0) return;
    if (lackX < lackY) {
      const push = position[2 * i]! >= position[2 * j]! ? share * lackX : -share * lackX;
      shift(part, i, push, 0);
      shift(part, j, -push, 0);
    } else {
      const below = position[2 * i + 1]! + shiftY[i]! >= position[2 * j + 1]! + shiftY[j]!;
      const push = below ? share * lackY : -share * lackY;
      shift(part, i, 0, push);
      shift(part, j, 0, -push);
    }
  });
}
