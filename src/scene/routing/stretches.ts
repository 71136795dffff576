import { hypot } from '../../model/arithmetic.ts';
import type { Point } from '../geometry.ts';
import { reach, type Outline } from '../nodeShape.ts';

/** Short pieces of a curve: their middles and directions, as columns. */
export type Stretches = {
  count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly dx: Float64Array;
  readonly dy: Float64Array;
};

const most = 64;

/** Length of a piece. */
const stride = 11;

/** Near its rim all edges of a node meet: there they are told apart by their angles. */
const apron = 14;

/** Room for the pieces of one curve, to be filled over and over. */
export function createStretches(): Stretches {
  const column = () => new Float64Array(most);
  return { count: 0, x: column(), y: column(), dx: column(), dy: column() };
}

/** Fills in the pieces of the curve between two nodes that lie clear of both. */
export function fillStretches(
  into: Stretches,
  source: Outline,
  control: Point,
  target: Outline,
): void {
  const length =
    hypot(source.x - control.x, source.y - control.y) +
    hypot(target.x - control.x, target.y - control.y);
  const pieces = Math.max(4, Math.min(most, Math.round(length / stride)));
  const nearSource = reach(source) + apron;
  const nearTarget = reach(target) + apron;
  let [lastX, lastY] = [source.x, source.y];
  into.count = 0;
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * (1 - t) * t, t * t];
    const nextX = a * source.x + b * control.x + c * target.x;
    const nextY = a * source.y + b * control.y + c * target.y;
    const [x, y] = [(lastX + nextX) / 2, (lastY + nextY) / 2];
    const [dx, dy] = [nextX - lastX, nextY - lastY];
    lastX = nextX;
    lastY = nextY;
    if (hypot(x - source.x, y - source.y) < nearSource) continue;
    if (hypot(x - target.x, y - target.y) < nearTarget) continue;
    into.x[into.count] = x;
    into.y[into.count] = y;
    into.dx[into.count] = dx;
    into.dy[into.count] = dy;
    into.count += 1;
  }
}
