import type { Extents } from './extents.ts';

/** Told a pair of boxes and by how much they lack the wanted gap on either axis. */
export type Visit = (i: number, j: number, lackX: number, lackY: number) => void;

/**
 * A function that visits every pair of boxes nearer than `gap` on both axes, by a sweep from left
 * to right. The order is kept between calls, so that a sweep after small moves costs O(n + pairs in
 * one column). Boxes may be moved by the visitor; what it moves into later boxes is seen.
 */
export function boxSweepOf(
  position: Float64Array,
  { halfWidth, halfHeight, shiftY }: Extents,
): (gap: number, visit: Visit) => void {
  const n = halfWidth.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const left = new Float64Array(n);
  let sorted = false;

  return (gap, visit) => {
    for (let i = 0; i < n; i++) left[i] = position[2 * i]! - halfWidth[i]!;
    if (!sorted) order.sort((i, j) => left[i]! - left[j]! || i - j);
    sorted = true;
    for (let k = 1; k < n; k++) {
      const i = order[k]!;
      let l = k - 1;
      while (l >= 0 && left[order[l]!]! > left[i]!) {
        order[l + 1] = order[l]!;
        l--;
      }
      order[l + 1] = i;
    }
    for (let k = 0; k < n; k++) {
      const i = order[k]!;
      const end = left[i]! + 2 * halfWidth[i]! + gap;
      for (let l = k + 1; l < n && left[order[l]!]! < end; l++) {
        const j = order[l]!;
        const dy = position[2 * i + 1]! + shiftY[i]! - position[2 * j + 1]! - shiftY[j]!;
        const lackY = halfHeight[i]! + halfHeight[j]! + gap - Math.abs(dy);
        if (lackY <= 0) continue;
        const lackX =
          halfWidth[i]! + halfWidth[j]! + gap - Math.abs(position[2 * i]! - position[2 * j]!);
        if (lackX > 0) visit(i, j, lackX, lackY);
      }
    }
  };
}
