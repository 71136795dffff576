import type { Point } from '../../../scene/geometry.ts';

export const directions = ['left', 'up', 'right', 'down'] as const;
export type Direction = (typeof directions)[number];

export type Placed = Point & { readonly id: string };

/** Angle of each direction in radians, growing clockwise on the screen from the right. */
const angles: Readonly<Record<Direction, number>> = {
  right: 0,
  down: Math.PI / 2,
  left: Math.PI,
  up: -Math.PI / 2,
};

/**
 * Of several places, the one that lies best in a direction: near, and straight ahead. Only places
 * within `spread` radians to either side are looked at; `null` where there is none.
 */
export function towards<T extends Placed>(
  from: Point,
  direction: Direction,
  places: Iterable<T>,
  spread: number,
): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const off = angleBetween(Math.atan2(dy, dx), angles[direction]);
    const distance = Math.hypot(dx, dy);
    if (distance === 0 || off > spread) continue;
    const cost = distance * (1 + 2 * (off / spread) ** 2);
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}

/** Places in the order of a clock hand that starts at twelve about a point. */
export function clockwise<T extends Placed>(about: Point, places: readonly T[]): readonly T[] {
  const hour = ({ x, y }: Point) =>
    (Math.atan2(y - about.y, x - about.x) + 2.5 * Math.PI) % (2 * Math.PI);
  return [...places].sort((a, b) => hour(a) - hour(b) || (a.id < b.id ? -1 : 1));
}

function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}
