import type { LayoutInput } from '../input.ts';

/** Room between two drawn extents that stand on each other, in layout units. */
export const stackGap = 10;

/** Area of all drawn extents, with the room around them. */
export function boxAreaOf({ halfWidth, halfHeight }: LayoutInput): number {
  return halfWidth.reduce(
    (sum, half, node) => sum + (2 * half + stackGap) * (2 * halfHeight[node]! + stackGap),
    0,
  );
}
