import type { Point } from '../geometry.ts';
import { cornerRadius, halfSide, type NodeShape } from '../nodeShape.ts';

/** From layout units to paper: first scaled, then moved. */
export type Placement = { readonly scale: number; readonly x: number; readonly y: number };

/** A number as it stands in path data: at most two decimals, never exponents or -0. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** A point as it stands in path data. */
export function pair({ x, y }: Point): string {
  return `${decimal(x)} ${decimal(y)}`;
}

/** A place of the picture on the paper. */
export function placed({ x, y }: Point, to: Placement): Point {
  return { x: x * to.scale + to.x, y: y * to.scale + to.y };
}

/** The outline of a circle. */
export function circle({ x, y }: Point, radius: number): string {
  const [left, right] = [pair({ x: x - radius, y }), pair({ x: x + radius, y })];
  const arc = `A${decimal(radius)} ${decimal(radius)} 0 0 1`;
  return `M${left}${arc} ${right}${arc} ${left}Z`;
}

/** The outline of a straight line. */
export function line(from: Point, to: Point): string {
  return `M${pair(from)}L${pair(to)}`;
}

/** The outline of a rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  const [right, bottom] = [decimal(x + width), decimal(y + height)];
  return `M${pair({ x, y })}L${right} ${decimal(y)}L${right} ${bottom}L${decimal(x)} ${bottom}Z`;
}

/** The outline of a node: a disc, a rounded square, or one on its tip. */
export function nodeOutline(centre: Point, radius: number, shape: NodeShape): string {
  if (shape === 'disc') return circle(centre, radius);
  const turn = shape === 'diamond' ? Math.SQRT1_2 : 0;
  const at = (u: number, v: number) =>
    pair(
      turn
        ? { x: centre.x + (u - v) * turn, y: centre.y + (u + v) * turn }
        : { x: centre.x + u, y: centre.y + v },
    );
  const side = halfSide * radius;
  const corner = cornerRadius[shape] * radius;
  const flat = side - corner;
  const arc = `A${decimal(corner)} ${decimal(corner)} 0 0 1`;
  return [
    `M${at(-flat, -side)}L${at(flat, -side)}${arc} ${at(side, -flat)}`,
    `L${at(side, flat)}${arc} ${at(flat, side)}`,
    `L${at(-flat, side)}${arc} ${at(-side, flat)}`,
    `L${at(-side, -flat)}${arc} ${at(-flat, -side)}Z`,
  ].join('');
}

/** Path data made of coordinate pairs only, scaled about the origin and moved. */
export function movedPath(d: string, { scale, x, y }: Placement): string {
  let isX = false;
  return d
    .replace(/-?\d*\.?\d+/g, (number) => {
      isX = !isX;
      return `${decimal(Number(number) * scale + (isX ? x : y))} `;
    })
    .replace(/ +(?=[A-Z]|$)/g, '');
}
