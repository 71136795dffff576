import { hypot } from '../model/arithmetic.ts';
import type { FigureHull } from './figureParts.ts';
import { boxAround, boxOf, type Box, type Point } from './geometry.ts';
import { decimal, pair, placed, type Placement } from './paper/pen.ts';

/** The outline of an area: its corners grown by its radius, which rounds them. */
export function hullPath(
  { corners, radius }: Pick<FigureHull, 'corners' | 'radius'>,
  to: Placement,
): string {
  const by = radius * to.scale;
  const points = corners.map((corner) => placed(corner, to));
  const [first] = points;
  if (!first) return '';
  const arc = `A${decimal(by)} ${decimal(by)} 0 0 1 `;
  if (points.length === 1) {
    const [left, right] = [first.x - by, first.x + by];
    const far = pair({ x: right, y: first.y });
    const near = pair({ x: left, y: first.y });
    return `M${near}${arc}${far}${arc}${near}Z`;
  }
  const sides = points.map((from, at) => {
    const till = points[(at + 1) % points.length]!;
    const length = hypot(till.x - from.x, till.y - from.y);
    const off = { x: ((till.y - from.y) / length) * by, y: ((from.x - till.x) / length) * by };
    const beside = ({ x, y }: Point) => pair({ x: x + off.x, y: y + off.y });
    return { from: beside(from), till: beside(till) };
  });
  const start = sides[0]!.from;
  const along = sides.map(({ till }, at) => {
    const next = sides[at + 1]?.from ?? start;
    return `L${till}${arc}${next}`;
  });
  return `M${start}${along.join('')}Z`;
}

/** The rectangle that an area fills. */
export function hullBox({ corners, radius }: Pick<FigureHull, 'corners' | 'radius'>): Box {
  return boxOf(corners.map((corner) => boxAround(corner, radius)));
}
