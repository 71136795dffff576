import { m } from '../../messages/compiled/messages.js';
import { edgePath } from '../../scene/edgePath.ts';
import type { Figure } from '../../scene/figure.ts';
import type { Point } from '../../scene/geometry.ts';
import { placed } from '../../scene/paper/pen.ts';
import type { Scene } from '../../scene/scene.ts';
import type { PathShape } from '../../scene/shape.ts';
import { connectorXml, type Joint } from './connectorXml.ts';
import { freeform } from './freeform.ts';
import { pathXml } from './shapeXml.ts';

/** What lines of a slide are drawn with. */
export type LineTools = {
  /** The shape that stands for a node. */
  readonly joint: (id: string) => Joint | undefined;
  /** The next number on the slide. */
  readonly next: () => number;
  readonly nameOf: (id: string) => string;
};

/** Memberships as connectors. */
export function tiesXml(
  { memberships }: Figure,
  { placement: to }: Scene,
  { joint, next, nameOf }: LineTools,
): readonly string[] {
  return memberships.flatMap(({ source, target, colour, width }) => {
    const [from, till] = [joint(source), joint(target)];
    if (!from || !till) return [];
    const { start, tip: end } = edgePath(from.outline, till.outline, between(from, till));
    const pen = { stroke: colour, strokeWidth: width * to.scale, dash: [] };
    const description = m.scene_member_title({ member: nameOf(source), group: nameOf(target) });
    return connectorXml(
      { from, to: till, start, end, ...pen, arrow: 'none', arrowSize: 0 },
      { id: next(), name: `!!${source} in ${target}`, description },
    );
  });
}

/** Stances as connectors, thin ones on thick ones, each with its mark on it. */
export function edgesXml(
  { edges }: Figure,
  scene: Scene,
  { joint, next, nameOf }: LineTools,
): readonly string[] {
  const { placement: to } = scene;
  const marks = marksOf(scene);
  return [...edges]
    .sort((a, b) => b.width - a.width)
    .flatMap(({ source, target, stance, ...edge }) => {
      const [from, till] = [joint(source), joint(target)];
      if (!from || !till) return [];
      const control = placed(edge.control, to);
      const { start, tip: end } = edgePath(from.outline, till.outline, control);
      const names = { source: nameOf(source), target: nameOf(target) };
      const titleOf = edge.arrow === 'none' ? m.scene_pair_title : m.scene_edge_title;
      const connector = connectorXml(
        {
          from,
          to: till,
          start,
          end,
          stroke: edge.colour,
          arrow: edge.arrow,
          strokeWidth: edge.width * to.scale,
          dash: edge.dash.map((length) => length * to.scale),
          arrowSize: edge.arrowSize * to.scale,
        },
        {
          id: next(),
          name: `!!${source} ${stance} ${target}`,
          description: titleOf({ ...names, stance: edge.label }),
        },
      );
      const shapes = marks.get(`edge-${source}-${stance}-${target}`) ?? [];
      const offset = offsetTo(shapes, start, end);
      return [
        connector,
        ...shapes.map((mark, part) => {
          const name = `!!${source} ${stance} ${target} mark ${part + 1}`;
          return pathXml(mark, { id: next(), name }, offset);
        }),
      ];
    });
}

function between(from: Joint, to: Joint): Point {
  return { x: (from.outline.x + to.outline.x) / 2, y: (from.outline.y + to.outline.y) / 2 };
}

/** The marks of edges as drawn on paper, by the id of the edge. */
function marksOf({ shapes }: Scene): ReadonlyMap<string, readonly PathShape[]> {
  const found = new Map<string, PathShape[]>();
  let edge = '';
  for (const shape of shapes) {
    if (shape.role !== 'edge' || shape.type !== 'path') continue;
    edge = shape.id ?? edge;
    if (shape.class !== 'mark') continue;
    const marks = found.get(edge);
    if (marks) marks.push(shape);
    else found.set(edge, [shape]);
  }
  return found;
}

/** How far marks are moved to lie on the straight line, as far along it as they lay along the curve. */
function offsetTo(marks: readonly PathShape[], start: Point, end: Point): Point {
  const [rim] = marks;
  if (!rim) return { x: 0, y: 0 };
  const { left, top, width, height } = freeform(rim.d, { isFilled: false });
  const centre = { x: left + width / 2, y: top + height / 2 };
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const square = dx * dx + dy * dy;
  const share =
    square === 0 ? 0.5 : ((centre.x - start.x) * dx + (centre.y - start.y) * dy) / square;
  const at = Math.min(0.85, Math.max(0.15, share));
  return { x: start.x + at * dx - centre.x, y: start.y + at * dy - centre.y };
}
