import type { FigureNode } from '../figure.ts';
import type { Point } from '../geometry.ts';
import { pictogramGrid, pictogramPath, pictogramStroke } from '../pictograms.ts';
import type { PathShape } from '../shape.ts';
import { movedPath, nodeOutline } from './pen.ts';

/** Side of the pictogram as a share of the node's radius: what fits into each shape. */
export const pictogramSide = { disc: 1.22, diamond: 1.06, square: 1.14 } as const;

/** A node and its pictogram, its centre at a place on the paper. */
export function nodeShapes(
  node: Pick<
    FigureNode,
    'radius' | 'shape' | 'pictogram' | 'fill' | 'stroke' | 'strokeWidth' | 'ink'
  >,
  centre: Point,
  scale: number,
  more: Pick<PathShape, 'role' | 'class' | 'id' | 'title'>,
): readonly PathShape[] {
  const { radius, shape, fill, stroke, strokeWidth, ink } = node;
  const inner = (pictogramSide[shape] * radius * scale) / pictogramGrid;
  const corner = (pictogramGrid / 2) * inner;
  return [
    {
      type: 'path',
      ...more,
      d: nodeOutline(centre, radius * scale, shape),
      fill,
      stroke,
      strokeWidth: strokeWidth * scale,
      dash: [],
    },
    {
      type: 'path',
      role: more.role,
      class: 'pictogram',
      d: movedPath(pictogramPath(node.pictogram), {
        scale: inner,
        x: centre.x - corner,
        y: centre.y - corner,
      }),
      stroke: ink,
      strokeWidth: pictogramStroke * inner,
      cap: 'round',
      dash: [],
    },
  ];
}
