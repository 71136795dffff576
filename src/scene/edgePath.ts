import { atan2, hypot } from '../model/arithmetic.ts';
import type { Point } from './geometry.ts';
import { distanceToRim, type Outline } from './nodeShape.ts';

/** The visible part of an edge: a quadratic Bezier from rim to arrowhead. */
export type EdgePath = {
  readonly start: Point;
  readonly control: Point;
  /** Where the stroke ends, inside the arrowhead. */
  readonly end: Point;
  /** Tip of the arrowhead, on the target's rim. */
  readonly tip: Point;
  /** Direction of the arrowhead in radians, 0 to the right, growing clockwise on the screen. */
  readonly angle: number;
  /** Length of the curve from start to tip. */
  readonly length: number;
};

/** How far before the tip the stroke ends, as a share of the arrowhead's length. */
export const strokeEnd = 0.92;

/** The point at `t` (0 to 1) of a quadratic Bezier. */
export function pointAt(start: Point, control: Point, end: Point, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * start.x + 2 * s * t * control.x + t * t * end.x,
    y: s * s * start.y + 2 * s * t * control.y + t * t * end.y,
  };
}

/**
 * Trims the curve from centre to centre at the real rims and leaves room for an arrowhead of
 * `arrowSize` (its length; 0 for none). Where the nodes overlap, the path has no length.
 */
export function edgePath(
  source: Outline,
  target: Outline,
  control: Point,
  arrowSize = 0,
): EdgePath {
  const tAt = (node: Outline, inside: number, outside: number) => {
    let [near, far] = [inside, outside];
    for (let step = 0; step < 24; step++) {
      const middle = (near + far) / 2;
      if (distanceToRim(node, pointAt(source, control, target, middle)) < 0) near = middle;
      else far = middle;
    }
    return far;
  };
  const outermost = (node: Outline) => {
    let [best, distance] = [0.5, -Infinity];
    for (let step = 1; step < 16; step++) {
      const found = distanceToRim(node, pointAt(source, control, target, step / 16));
      if (found > distance) [best, distance] = [step / 16, found];
    }
    return best;
  };
  const from = tAt(source, 0, outermost(source));
  const to = Math.max(from, tAt(target, 1, outermost(target)));
  const [start, bend, tip] = part(source, control, target, from, to);
  const length = lengthOf(start, bend, tip);
  const stop = tAtLengthFromEnd(start, bend, tip, Math.min(arrowSize * strokeEnd, length));
  const [, cut, end] = part(start, bend, tip, 0, stop);
  const base = pointAt(start, bend, tip, tAtLengthFromEnd(start, bend, tip, arrowSize));
  const towards = hypot(tip.x - base.x, tip.y - base.y) > 1e-9 ? base : source;
  const angle = atan2(tip.y - towards.y, tip.x - towards.x);
  return { start, control: cut, end, tip, angle, length };
}

/** Length of a quadratic Bezier, by the chords of sixteen parts. */
export function lengthOf(start: Point, control: Point, end: Point): number {
  let length = 0;
  let last = start;
  for (let step = 1; step <= 16; step++) {
    const next = pointAt(start, control, end, step / 16);
    length += hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
  return length;
}

/** The part of a quadratic Bezier between two parameters, by blossoming. */
function part(
  start: Point,
  control: Point,
  end: Point,
  from: number,
  to: number,
): [Point, Point, Point] {
  const blossom = (s: number, t: number): Point => ({
    x: (1 - s) * (1 - t) * start.x + (s + t - 2 * s * t) * control.x + s * t * end.x,
    y: (1 - s) * (1 - t) * start.y + (s + t - 2 * s * t) * control.y + s * t * end.y,
  });
  return [blossom(from, from), blossom(from, to), blossom(to, to)];
}

function tAtLengthFromEnd(start: Point, control: Point, end: Point, wanted: number): number {
  let [near, far] = [1, 0];
  for (let step = 0; step < 20; step++) {
    const t = (near + far) / 2;
    const point = pointAt(start, control, end, t);
    if (hypot(point.x - end.x, point.y - end.y) < wanted) near = t;
    else far = t;
  }
  return near;
}
