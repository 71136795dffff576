/** Whether the segments a-b and c-d cross in a point inside both. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const abx = bx - ax;
  const aby = by - ay;
  const side = abx * (cy - ay) - aby * (cx - ax);
  if (side * (abx * (dy - ay) - aby * (dx - ax)) >= 0) return false;
  const cdx = dx - cx;
  const cdy = dy - cy;
  return (cdx * (ay - cy) - cdy * (ax - cx)) * (cdx * (by - cy) - cdy * (bx - cx)) < 0;
}

/**
 * How deep the segment from (ax, ay) to (bx, by) runs through the box around (x, y): 0 where it
 * misses, rising from 0.3 at the rim to 1 through the middle. Clipping after Liang and Barsky 1984.
 */
export function depthInBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const fx = x - ax;
  const fy = y - ay;
  if ((fx > halfWidth && fx - dx > halfWidth) || (fx < -halfWidth && fx - dx < -halfWidth))
    return 0;
  if ((fy > halfHeight && fy - dy > halfHeight) || (fy < -halfHeight && fy - dy < -halfHeight)) {
    return 0;
  }
  const reach = halfWidth * Math.abs(dy) + halfHeight * Math.abs(dx);
  const off = Math.abs(fx * dy - fy * dx);
  return off >= reach ? 0 : 1 - (0.7 * off) / reach;
}
