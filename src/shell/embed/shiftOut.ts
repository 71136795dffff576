import type { Point } from '../../scene/geometry.ts';

/** Id of the element that shows the evidence. */
export const evidenceId = 'evidence';

const margin = 32;

/**
 * How far to move a picture, in CSS pixels, so that places in it come out from under what covers its
 * right side or its lower part; nothing where they lie free or nothing covers it.
 */
export function shiftOut(
  places: readonly Point[],
  picture: Pick<Element, 'getBoundingClientRect'>,
  cover: Pick<Element, 'getBoundingClientRect'> | null,
): Point {
  if (!cover || places.length === 0) return { x: 0, y: 0 };
  const { left, top, width } = picture.getBoundingClientRect();
  const over = cover.getBoundingClientRect();
  const edge = { x: over.left - left, y: over.top - top };
  const covered = places.filter(({ x, y }) => x > edge.x - margin && y > edge.y - margin);
  if (covered.length === 0) return { x: 0, y: 0 };
  const furthest = (key: 'x' | 'y') => Math.max(...covered.map((place) => place[key]));
  return over.width < width
    ? { x: edge.x - margin - furthest('x'), y: 0 }
    : { x: 0, y: edge.y - margin - furthest('y') };
}
