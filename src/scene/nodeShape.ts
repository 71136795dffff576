import { hypot } from '../model/arithmetic.ts';
import type { Point } from './geometry.ts';

/** Discs are actors; concepts are diamonds or rounded squares. All of one radius cover one area. */
export type NodeShape = 'disc' | 'diamond' | 'square';

/** What geometry needs to know of a node. */
export type Outline = Point & { readonly radius: number; readonly shape: NodeShape };

/** Half the side of a square (a diamond is one on its tip) that has the area of the unit disc. */
export const halfSide = Math.sqrt(Math.PI) / 2;

/** Radius of the corners, by shape, for a node of radius 1. */
export const cornerRadius = { diamond: 0.22, square: 0.34 } as const;

/** Signed distance from a point to a node's rim: negative inside, 0 on the rim. */
export function distanceToRim(node: Outline, { x, y }: Point): number {
  const dx = x - node.x;
  const dy = y - node.y;
  if (node.shape === 'disc') return hypot(dx, dy) - node.radius;
  const corner = cornerRadius[node.shape] * node.radius;
  const side = halfSide * node.radius - corner;
  const [u, v] =
    node.shape === 'square' ? [dx, dy] : [(dx + dy) * Math.SQRT1_2, (dy - dx) * Math.SQRT1_2];
  const outU = Math.abs(u) - side;
  const outV = Math.abs(v) - side;
  const outside = hypot(Math.max(outU, 0), Math.max(outV, 0));
  return outside + Math.min(Math.max(outU, outV), 0) - corner;
}

/** Furthest that a node reaches from its centre to the right or left, above or below. */
export function reach({ radius, shape }: { radius: number; shape: NodeShape }): number {
  if (shape === 'disc') return radius;
  if (shape === 'square') return halfSide * radius;
  const corner = cornerRadius.diamond;
  return ((halfSide - corner) * Math.SQRT2 + corner) * radius;
}
