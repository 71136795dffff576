import type { Figure, FigureEdge, FigureNode } from '../scene/figure.ts';
import type { Point } from '../scene/geometry.ts';
import type { Magnification } from './camera/magnification.ts';

/** Nodes and edges of a figure in CSS pixels from the origin of the layout. */
export type Enlarged = {
  readonly nodes: readonly FigureNode[];
  readonly edges: readonly FigureEdge[];
  readonly byId: ReadonlyMap<string, FigureNode>;
};

/** A figure as large as the screen shows it, so that picking, labels and SVG share its geometry. */
export function enlarged(
  { nodes, edges }: Pick<Figure, 'nodes' | 'edges'>,
  { place, node: size, stroke }: Magnification,
): Enlarged {
  const large = nodes.map((node): FigureNode => ({
    ...node,
    ...times(node, place),
    radius: node.radius * size,
    strokeWidth: node.strokeWidth * stroke,
  }));
  return {
    nodes: large,
    edges: edges.map((edge) => ({
      ...edge,
      control: times(edge.control, place),
      width: edge.width * stroke,
      dash: edge.dash.map((length) => length * stroke),
      arrowSize: edge.arrowSize * stroke,
    })),
    byId: new Map(large.map((node) => [node.id, node])),
  };
}

function times({ x, y }: Point, factor: number): Point {
  return { x: x * factor, y: y * factor };
}
