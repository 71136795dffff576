import type { FigureEdge, FigureNode, FigureTie } from '../../scene/figure.ts';
import type { Point } from '../../scene/geometry.ts';
import { halfSide } from '../../scene/nodeShape.ts';
import { edgeShapes } from '../../scene/paper/edgeShapes.ts';
import { nodeShapes } from '../../scene/paper/nodeShapes.ts';
import { nodeOutline, type Placement } from '../../scene/paper/pen.ts';
import type { PathShape } from '../../scene/shape.ts';
import { edgeHeight } from '../emphasis.ts';
import { enlarged, type Enlarged } from '../enlarged.ts';
import { mixed } from '../labels/labelPicture.ts';
import type { Frame, Painter } from '../painter.ts';
import { ringsAround } from '../rings.ts';
import { rounded, setAttributes, svgElement } from './element.ts';
import { enlargedHulls } from './hullLayer.ts';
import { svgShape } from './svgShape.ts';
import { svgText } from './svgText.ts';

/** Draws the same pictures as WebGL as SVG elements: slower, but everywhere. */
export function createSvgPainter(container: HTMLElement): Painter {
  const svg = svgElement('svg');
  svg.style.cssText = 'position: absolute; inset: 0; pointer-events: none; font-kerning: none';
  const picture = svgElement('g', { class: 'picture' });
  const text = svgElement('g', { class: 'text' });
  svg.append(picture, text);
  container.prepend(svg);
  let drawn: Frame | undefined;

  return {
    kind: 'svg',
    paint: (frame) => {
      const { figure, emphasis, transform, magnification, size } = frame;
      setAttributes(svg, { width: size.width, height: size.height });
      const moved = `translate(${rounded(transform.x)} ${rounded(transform.y)})`;
      for (const group of [picture, text]) setAttributes(group, { transform: moved });
      const isSame =
        drawn?.figure === figure &&
        drawn.emphasis === emphasis &&
        drawn.magnification.place === magnification.place &&
        drawn.magnification.node === magnification.node;
      drawn = frame;
      if (!isSame) picture.replaceChildren(...shapesOf(frame).map(svgShape));
    },
    letter: (labels) => text.replaceChildren(...svgText(labels)),
    destroy: () => svg.remove(),
  };
}

/** Everything but text, back to front. */
function shapesOf(frame: Frame): readonly PathShape[] {
  const { figure, emphasis, magnification } = frame;
  // The scene draws with strokes of layout units: places and radii are told in units of theirs.
  const { place, node, stroke, text } = magnification;
  const large = enlarged(figure, { place: place / stroke, node: node / stroke, stroke: 1, text });
  const to: Placement = { scale: stroke, x: 0, y: 0 };
  const order = [...large.edges].sort((a, b) => edgeHeight(a, emphasis) - edgeHeight(b, emphasis));
  return [
    ...enlargedHulls(figure.hulls, magnification),
    ...figure.memberships.flatMap((tie) => tieShapes(tie, large, frame, to)),
    ...order.flatMap((edge) => raisedShapes(edge, large, frame, to)),
    ...large.nodes.flatMap((one) => bodyShapes(one, frame, to)),
  ];
}

function tieShapes(
  { source, target, colour, width }: FigureTie,
  { byId }: Enlarged,
  { emphasis: { lit, dim }, figure: { theme } }: Frame,
  { scale }: Placement,
): readonly PathShape[] {
  const [from, to] = [byId.get(source), byId.get(target)];
  if (!from || !to) return [];
  const isLit = !lit || (lit.nodes.has(source) && lit.nodes.has(target));
  const at = ({ x, y }: Point) => `${rounded(x * scale)} ${rounded(y * scale)}`;
  const stroke = mixed(colour, theme.ground, isLit ? 0 : dim);
  const d = `M${at(from)}L${at(to)}`;
  return [{ type: 'path', role: 'membership', d, stroke, strokeWidth: width * scale }];
}

function raisedShapes(
  edge: FigureEdge,
  { byId }: Enlarged,
  { marks, emphasis: { lit, dim, raised }, figure: { theme } }: Frame,
  to: Placement,
): readonly PathShape[] {
  const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
  if (!source || !target) return [];
  const isRaised = raised.has(edge.id);
  const isLit = isRaised || (lit?.edges.has(edge.id) ?? true);
  const shown: FigureEdge = {
    ...edge,
    colour: mixed(edge.colour, theme.ground, isLit ? 0 : dim),
    width: edge.width * (isRaised ? 1.5 : 1),
    arrowSize: edge.arrowSize * (isRaised ? 1.15 : 1),
  };
  const at = marks.get(edge.id);
  const mark = at === undefined ? undefined : { at, ground: theme.ground };
  return edgeShapes(shown, source, target, to, mark, {});
}

function bodyShapes(node: FigureNode, frame: Frame, { scale }: Placement): readonly PathShape[] {
  const { emphasis, figure } = frame;
  const { lit, dim } = emphasis;
  const { ground } = figure.theme;
  const isLit = !lit || lit.nodes.has(node.id);
  const tone = (colour: string) => mixed(colour, ground, isLit ? 0 : dim);
  const centre = { x: node.x * scale, y: node.y * scale };
  const rim = node.strokeWidth / 2;
  const side = node.shape === 'disc' ? 1 : halfSide;
  const rings = ringsAround(node.id, emphasis, figure.theme).map(
    ({ from, to, colour }): PathShape => ({
      type: 'path',
      role: 'node',
      class: 'ring',
      d: nodeOutline(
        centre,
        node.radius * scale + (rim * scale + (from + to) / 2) / side,
        node.shape,
      ),
      fill: ground,
      stroke: colour,
      strokeWidth: to - from,
    }),
  );
  const toned = { fill: tone(node.fill), stroke: tone(node.stroke), ink: tone(node.ink) };
  const body = nodeShapes({ ...node, ...toned }, centre, scale, { role: 'node' });
  return [...rings, ...body];
}
