import type { Extents } from './extents.ts';

const slack = 1e-6;

/** Boxes that stand, with a way to find those around a place. */
export type StandingBoxes = {
  readonly add: (i: number) => void;
  /** A standing box nearer than the gap to box i if that stood with its middle at (x, y). */
  readonly blockerAt: (i: number, x: number, y: number) => number | undefined;
};

/** No box standing yet; boxes are read from `position` when they are added. */
export function standingBoxes(
  position: Float64Array,
  { halfWidth, halfHeight, shiftY }: Extents,
  gap: number,
): StandingBoxes {
  let reach = 1;
  for (let i = 0; i < halfWidth.length; i++) {
    reach = Math.max(reach, 2 * halfWidth[i]! + gap, 2 * halfHeight[i]! + gap);
  }
  const cells = new Map<string, number[]>();
  const cellOf = (value: number): number => Math.floor(value / reach);
  return {
    add: (i) => {
      const key = `${cellOf(position[2 * i]!)},${cellOf(position[2 * i + 1]! + shiftY[i]!)}`;
      const cell = cells.get(key);
      if (cell) cell.push(i);
      else cells.set(key, [i]);
    },
    blockerAt: (i, x, y) => {
      const middle = y + shiftY[i]!;
      const column = cellOf(x);
      const row = cellOf(middle);
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          for (const j of cells.get(`${c},${r}`) ?? []) {
            const wide = halfWidth[i]! + halfWidth[j]! + gap - slack;
            if (Math.abs(x - position[2 * j]!) >= wide) continue;
            const high = halfHeight[i]! + halfHeight[j]! + gap - slack;
            if (Math.abs(middle - position[2 * j + 1]! - shiftY[j]!) < high) return j;
          }
        }
      }
      return undefined;
    },
  };
}

/**
 * Moves box i to a place near its own where it is clear of all standing boxes: of the places beside
 * the boxes in the way, and beside those in the way there, the nearest that is free. There always is
 * one, since beyond the outermost box the plane is empty.
 */
export function moveToFreePlace(
  i: number,
  position: Float64Array,
  { halfWidth, halfHeight, shiftY }: Extents,
  standing: StandingBoxes,
  gap: number,
): void {
  const fromX = position[2 * i]!;
  const fromY = position[2 * i + 1]!;
  const seen = new Set<string>();
  const waiting: { x: number; y: number; square: number }[] = [];
  const offer = (x: number, y: number): void => {
    const key = `${x},${y}`;
    if (seen.has(key)) return;
    seen.add(key);
    const square = (x - fromX) * (x - fromX) + (y - fromY) * (y - fromY);
    let k = waiting.length;
    waiting.push({ x, y, square });
    while (k > 0 && waiting[k - 1]!.square < square) {
      waiting[k] = waiting[k - 1]!;
      k--;
    }
    waiting[k] = { x, y, square };
  };
  offer(fromX, fromY);
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const j = standing.blockerAt(i, place.x, place.y);
    if (j === undefined) {
      position[2 * i] = place.x;
      position[2 * i + 1] = place.y;
      return;
    }
    const wide = halfWidth[i]! + halfWidth[j]! + gap;
    const high = halfHeight[i]! + halfHeight[j]! + gap;
    const middle = position[2 * j + 1]! + shiftY[j]! - shiftY[i]!;
    offer(position[2 * j]! - wide, place.y);
    offer(position[2 * j]! + wide, place.y);
    offer(place.x, middle - high);
    offer(place.x, middle + high);
  }
}
