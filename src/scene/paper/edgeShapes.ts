import { hypot, onCircle } from '../../model/arithmetic.ts';
import { edgePath, pointAt, type EdgePath } from '../edgePath.ts';
import type { FigureEdge } from '../figure.ts';
import type { Point } from '../geometry.ts';
import type { Outline } from '../nodeShape.ts';
import type { PathShape } from '../shape.ts';
import type { Mark } from '../style/stanceStyle.ts';
import { circle, line, pair, placed, type Placement } from './pen.ts';

/** Width of an arrowhead as a share of its length. */
export const arrowWidth = 0.9;

/** Width of the rim of a hollow arrowhead. */
export const hollowRim = 1.5;

/** What a stance line is drawn from, an edge or its sample in a legend. */
export type Stroke = Pick<
  FigureEdge,
  'width' | 'colour' | 'dash' | 'arrow' | 'arrowSize' | 'mark' | 'stance'
>;

/**
 * Where a line is interrupted, 0 to 1 along it: for its mark, whose sign has the colour of the ground
 * in a filled one, or for words of a length.
 */
export type Gap =
  | { readonly at: number; readonly ground: string }
  | { readonly at: number; readonly length: number };

/** A line with its arrowhead, if it has one, and, in its gap, its mark. */
export function strokeShapes(
  stroke: Stroke,
  path: EdgePath,
  to: Placement,
  gap: Gap | undefined,
  more: Pick<PathShape, 'role' | 'id' | 'title'>,
): readonly PathShape[] {
  const { colour, width, dash, arrowSize } = stroke;
  const kind = `stance-${stroke.stance}`;
  const room = gap && ('length' in gap ? gap.length / 2 : markRadius(stroke.mark));
  const parts = gap && room ? partsAround(path, gap.at, room) : [{ from: 0, to: 1 }];
  const body: PathShape = {
    type: 'path',
    ...more,
    class: kind,
    d: parts.map((part) => curve(path, part.from, part.to, to)).join(''),
    stroke: colour,
    strokeWidth: width * to.scale,
    dash: dash.map((length) => length * to.scale),
  };
  const head: readonly PathShape[] =
    stroke.arrow === 'none'
      ? []
      : [
          {
            type: 'path',
            role: more.role,
            class: `arrowhead ${kind}`,
            d: arrowOutline(path, arrowSize, stroke.arrow === 'hollow', to),
            fill: colour,
          },
        ];
  if (gap === undefined || 'length' in gap) return [body, ...head];
  const centre = placed(pointAt(path.start, path.control, path.end, gap.at), to);
  return [
    body,
    ...head,
    ...markShapes(stroke.mark, colour, gap.ground, centre, to.scale, more.role),
  ];
}

/** An edge of the figure on the paper. */
export function edgeShapes(
  edge: FigureEdge,
  source: Outline,
  target: Outline,
  to: Placement,
  gap: Gap | undefined,
  more: Pick<PathShape, 'id' | 'title'>,
): readonly PathShape[] {
  const path = edgePath(source, target, edge.control, edge.arrowSize);
  return strokeShapes(edge, path, to, gap, { role: 'edge', ...more });
}

/**
 * The mark of a stance where its line is interrupted: a full stance has its sign in a filled disc, a
 * partial one (its brackets) in a ring; neutral is an empty ring.
 */
function markShapes(
  mark: Mark,
  colour: string,
  ground: string,
  centre: Point,
  scale: number,
  role: PathShape['role'],
): readonly PathShape[] {
  const bar = (dy: number, half: number, upright = false) => {
    const { x, y } = { x: centre.x, y: centre.y + dy * scale };
    const reach = half * scale;
    return upright
      ? line({ x, y: y - reach }, { x, y: y + reach })
      : line({ x: x - reach, y }, { x: x + reach, y });
  };
  const plus = bar(0, 2.5) + bar(0, 2.5, true);
  const signs: Readonly<Record<Mark, string>> = {
    '+': plus,
    '(+)': plus,
    o: '',
    '+-': bar(-1, 2, true) + bar(-1, 2) + bar(2.6, 2),
    '(-)': bar(0, 2.5),
    '-': bar(0, 2.5),
  };
  const isFull = mark === '+' || mark === '-';
  const radius = markRadius(mark) * scale;
  const common = { type: 'path', role, class: 'mark' } as const;
  const rim: PathShape = isFull
    ? { ...common, d: circle(centre, radius), fill: colour }
    : { ...common, d: circle(centre, radius), stroke: colour, strokeWidth: 1.2 * scale };
  const strokeWidth = (isFull ? 1.5 : 1.2) * scale;
  const sign: PathShape = {
    ...common,
    d: signs[mark],
    stroke: isFull ? ground : colour,
    strokeWidth,
  };
  return sign.d === '' ? [rim] : [rim, sign];
}

/** Radius of a mark, for a line to leave room. */
export function markRadius(mark: Mark): number {
  return mark === 'o' ? 2.8 : 4.6;
}

/** The two parts of a path before and after a gap for the mark. */
function partsAround(
  path: EdgePath,
  at: number,
  room: number,
): readonly { from: number; to: number }[] {
  const half = room / Math.max(path.length, 2 * room);
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
  const { x: cos, y: sin } = onCircle(angle);
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
  const flank = hypot(length, half);
  const radius = (length * half) / (half + flank);
  const shrink = Math.max(0, 1 - hollowRim / radius);
  const heart = triangle(length - radius, 0);
  const inner = outer.map(({ x, y }) => ({
    x: heart.x + (x - heart.x) * shrink,
    y: heart.y + (y - heart.y) * shrink,
  }));
  return outline(outer) + outline(inner.reverse());
}
