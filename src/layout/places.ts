import type { View } from '../model/view.ts';
import type { Positions } from '../scene/geometry.ts';
import type { LayoutInput } from './input.ts';

/** Positions, x and y alternating in the order of the ids, as points by the id of the node. */
export function placesOf(
  { ids }: Pick<LayoutInput, 'ids'>,
  position: ArrayLike<number>,
): Positions {
  return new Map(ids.map((id, i) => [id, { x: position[2 * i]!, y: position[2 * i + 1]! }]));
}

/** Positions in which those whom somebody moved by hand stand where they were put. */
export function withPins(positions: Positions, pinned: View['layout']['pinned']): Positions {
  const pins = Object.entries(pinned);
  if (pins.length === 0) return positions;
  const moved = new Map(positions);
  for (const [id, [x, y]] of pins) moved.set(id, { x, y });
  return moved;
}
