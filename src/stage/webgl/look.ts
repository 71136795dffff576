/** What all programs of one picture share, in CSS pixels a layout unit and colours from 0 to 1. */
export type Look = {
  node: number;
  stroke: number;
  ground: readonly [number, number, number];
  ink: readonly [number, number, number];
  mutedInk: readonly [number, number, number];
};

/** A look to fill in before the first frame. */
export function blankLook(): Look {
  return { node: 1, stroke: 1, ground: [1, 1, 1], ink: [0, 0, 0], mutedInk: [0, 0, 0] };
}

/** Red, green and blue from 0 to 1 of a colour such as `#0072b2`. */
export function rgbOf(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
