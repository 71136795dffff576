import { edgePath, pointAt, type EdgePath } from '../edgePath.ts';
import type { FigureEdge } from '../figure.ts';
import type { Point } from '../geometry.ts';
import type { Outline } from '../nodeShape.ts';
import type { PathShape } from '../shape.ts';
import type { Mark } from '../style/stanceStyle.ts';
import { circle, line, pair, placed, type Placement } from './pen.ts';

/** Width of an arrowhead as a share of its length. */
const arrowWidth = 0.9;

/** Width of the rim of a hollow arrowhead, and half the gap a line leaves for its mark. */
const hollowRim = 1.5;
const markRoom = 7;

/** What a stance line is drawn from, an edge or its sample in a legend. */
export type Stroke = Pick<
  FigureEdge,
  'width' | 'colour' | 'dash' | 'arrow' | 'arrowSize' | 'mark' | 'stance'
>;

/** A line with its arrowhead and, at `markAt` (0 to 1 along the line), its mark. */
export function strokeShapes(
  stroke: Stroke,
  path: EdgePath,
  to: Placement,
  markAt: number | undefined,
  more: Pick<PathShape, 'role' | 'id' | 'title'>,
): readonly PathShape[] {
  const { colour, width, dash, arrowSize, mark } = stroke;
  const kind = `stance-${stroke.stance}`;
  const parts = markAt === undefined ? [{ from: 0, to: 1 }] : partsAround(path, markAt);
  const body: PathShape = {
    type: 'path',
    ...more,
    class: kind,
    d: parts.map((part) => curve(path, part.from, part.to, to)).join(''),
    stroke: colour,
    strokeWidth: width * to.scale,
    dash: dash.map((length) => length * to.scale),
  };
  const head: PathShape = {
    type: 'path',
    role: more.role,
    class: `arrowhead ${kind}`,
    d: arrowOutline(path, arrowSize, stroke.arrow === 'hollow', to),
    fill: colour,
  };
  if (markAt === undefined) return [body, head];
  const centre = placed(pointAt(path.start, path.control, path.end, markAt), to);
  return [body, head, markShape(mark, colour, centre, to.scale, more.role)];
}

/** An edge of the figure on the paper. */
export function edgeShapes(
  edge: FigureEdge,
  source: Outline,
  target: Outline,
  to: Placement,
  markAt: number | undefined,
  more: Pick<PathShape, 'id' | 'title'>,
): readonly PathShape[] {
  const path = edgePath(source, target, edge.control, edge.arrowSize);
  return strokeShapes(edge, path, to, markAt, { role: 'edge', ...more });
}

/** The sign of a stance: bare for full ones, in a ring (its brackets) for partial ones. */
export function markShape(
  mark: Mark,
  colour: string,
  centre: Point,
  scale: number,
  role: PathShape['role'],
): PathShape {
  const across = (dx: number, dy: number, half: number, vertical = false) => {
    const x = centre.x + dx * scale;
    const y = centre.y + dy * scale;
    const reach = half * scale;
    return vertical
      ? line({ x, y: y - reach }, { x, y: y + reach })
      : line({ x: x - reach, y }, { x: x + reach, y });
  };
  const outlines: Readonly<Record<Mark, () => string>> = {
    '+': () => across(0, 0, 3.6) + across(0, 0, 3.6, true),
    '(+)': () => circle(centre, 5 * scale) + across(0, 0, 2.3) + across(0, 0, 2.3, true),
    o: () => circle(centre, 2.8 * scale),
    '+-': () => across(0, -1.4, 2.8) + across(0, -1.4, 2.8, true) + across(0, 3.6, 2.8),
    '(-)': () => circle(centre, 5 * scale) + across(0, 0, 2.3),
    '-': () => across(0, 0, 3.6),
  };
  const strokeWidth = (mark.length === 3 ? 1.2 : 1.7) * scale;
  return {
    type: 'path',
    role,
    class: 'mark',
    d: outlines[mark](),
    stroke: colour,
    strokeWidth,
    dash: [],
  };
}

/** The two parts of a path before and after a gap for the mark. */
function partsAround(path: EdgePath, at: number): readonly { from: number; to: number }[] {
  const half = markRoom / Math.max(path.length, 2 * markRoom);
  return [
    { from: 0, to: Math.max(0, at - half) },
    { from: Math.min(1, at + half), to: 1 },
  ];
}

function curve({ start, control, end }: EdgePath, from: number, until: number, to: Placement) {
  const blossom = (s: number, t: number) =>
    pair(
      placed(
        {
          x: (1 - s) * (1 - t) * start.x + (s + t - 2 * s * t) * control.x + s * t * end.x,
          y: (1 - s) * (1 - t) * start.y + (s + t - 2 * s * t) * control.y + s * t * end.y,
        },
        to,
      ),
    );
  return `M${blossom(from, from)}Q${blossom(from, until)} ${blossom(until, until)}`;
}

function arrowOutline(
  { tip, angle }: EdgePath,
  length: number,
  hollow: boolean,
  to: Placement,
): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = (length * arrowWidth) / 2;
  const triangle = (ahead: number, side: number): Point => ({
    x: tip.x - cos * ahead - sin * side,
    y: tip.y - sin * ahead + cos * side,
  });
  const outer = [triangle(0, 0), triangle(length, half), triangle(length, -half)];
  const outline = (corners: readonly Point[]) =>
    `M${corners.map((corner) => pair(placed(corner, to))).join('L')}Z`;
  if (!hollow) return outline(outer);
  // The inner triangle runs the other way round, which leaves it unfilled on any ground.
  const flank = Math.hypot(length, half);
  const radius = (length * half) / (half + flank);
  const shrink = Math.max(0, 1 - hollowRim / radius);
  const heart = triangle(length - radius, 0);
  const inner = outer.map(({ x, y }) => ({
    x: heart.x + (x - heart.x) * shrink,
    y: heart.y + (y - heart.y) * shrink,
  }));
  return outline(outer) + outline(inner.reverse());
}
