/** A stretch of rows or columns: from the first up to, not including, the end. */
export type Span = { readonly first: number; readonly end: number };

/** Browsers lose count of boxes that are higher or wider than some ten million px. */
const mostRoom = 8_000_000;

/** Most rows or columns of a size in px that can be scrolled through. */
export function mostOf(size: number): number {
  return Math.floor(mostRoom / size);
}

/** The rows or columns of a size that are in sight, in whole or in part, of `room` px from `offset` on. */
export function spanInSight(count: number, size: number, offset: number, room: number): Span {
  const first = Math.min(count, Math.max(0, Math.floor(offset / size)));
  return { first, end: Math.max(first, Math.min(count, Math.ceil((offset + room) / size))) };
}

/** How far to scroll for a row or column to be in sight, no further than is needed. */
export function offsetFor(index: number, size: number, offset: number, room: number): number {
  const start = index * size;
  if (index < 0) return offset;
  if (start < offset || size > room) return start;
  return start + size > offset + room ? start + size - room : offset;
}
