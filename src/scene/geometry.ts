/** A place in layout units (reference pixels); x grows right, y grows down. */
export type Point = { readonly x: number; readonly y: number };

/** Where every entity stands, by id. */
export type Positions = ReadonlyMap<string, Point>;

/** An upright rectangle. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The rectangle around a centre. */
export function boxAround({ x, y }: Point, halfWidth: number, halfHeight = halfWidth): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** The smallest rectangle that holds all of them; a point at the origin where there are none. */
export function boxOf(boxes: Iterable<Box>): Box {
  let box: Box | undefined;
  for (const { left, top, right, bottom } of boxes)
    box = {
      left: Math.min(left, box?.left ?? left),
      top: Math.min(top, box?.top ?? top),
      right: Math.max(right, box?.right ?? right),
      bottom: Math.max(bottom, box?.bottom ?? bottom),
    };
  return box ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

/** The rectangle grown by a margin on every side. */
export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Area that two rectangles have in common. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
