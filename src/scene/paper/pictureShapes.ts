import { onCircle } from '../../model/arithmetic.ts';
import { m } from '../../messages/compiled/messages.js';
import { edgeCaptions, type Caption } from '../edgeCaptions.ts';
import type { Figure, FigureLabel, FigureNode } from '../figure.ts';
import { labelBox } from '../labels.ts';
import type { Shape, TextShape } from '../shape.ts';
import { edgeShapes } from './edgeShapes.ts';
import { hullShapes } from './hullShapes.ts';
import { markPlaces } from './marks.ts';
import { nodeShapes } from './nodeShapes.ts';
import { line, placed, type Placement } from './pen.ts';
import { textShape } from './textShapes.ts';

export type PictureOptions = {
  /** Colour of an outline around labels. */
  readonly halo: string | undefined;
  /** Whether edges show the marks of their stances, and whether they say them in words. */
  readonly marks: boolean;
  readonly captions: boolean;
};

/** Size of captions of edges, as a share of the size of labels. */
const captionSize = 0.82;

/** The figure itself on the paper: areas of camps, memberships, edges, nodes, then the labels that found a place. */
export function pictureShapes(
  figure: Figure,
  to: Placement,
  { halo, marks, captions }: PictureOptions,
): readonly Shape[] {
  const { nodes, edges, memberships, labels, theme } = figure;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const node = (id: string) => byId.get(id);
  const markAt = marks ? markPlaces(figure) : new Map<string, number>();
  const words = captions ? captionsOf(figure, byId, markAt) : new Map<string, Caption>();

  const ties = memberships.flatMap(({ source, target, colour, width }): Shape[] => {
    const [from, till] = [node(source), node(target)];
    if (!from || !till) return [];
    const title = m.scene_member_title({ member: from.name, group: till.name });
    const d = line(placed(from, to), placed(till, to));
    const strokeWidth = width * to.scale;
    return [{ type: 'path', role: 'membership', d, stroke: colour, strokeWidth, dash: [], title }];
  });
  // Thin lines lie on thick ones, so that none is lost.
  const curves = [...edges]
    .sort((a, b) => b.width - a.width)
    .flatMap((edge) => {
      const [source, target] = [node(edge.source), node(edge.target)];
      if (!source || !target) return [];
      const titleOf = edge.arrow === 'none' ? m.scene_pair_title : m.scene_edge_title;
      const title = titleOf({
        source: source.name,
        stance: edge.label,
        target: target.name,
      });
      const id = `edge-${edge.source}-${edge.stance}-${edge.target}`;
      const [caption, at] = [words.get(edge.id), markAt.get(edge.id)];
      const mark = at === undefined ? undefined : { at, ground: theme.ground };
      const gap = caption ? { at: caption.at, length: caption.width + caption.size } : mark;
      return edgeShapes(edge, source, target, to, gap, { id, title });
    });
  const sayings = [...words.values()].map((caption) => captionShape(caption, to));
  const bodies = nodes.flatMap((body) =>
    nodeShapes(body, placed(body, to), to.scale, {
      role: 'node',
      class: body.contextOnly ? `${body.pictogram} context` : body.pictogram,
      id: `node-${body.id}`,
      title: body.name,
    }),
  );
  const names = labels.flatMap((label) => (label.placed ? labelShapes(label, to, halo) : []));
  return [...hullShapes(figure.hulls, to), ...ties, ...curves, ...bodies, ...sayings, ...names];
}

/** Captions of the edges that have room for one, by id of the edge; the busiest edges first. */
function captionsOf(
  { nodes, edges, labels, bounds, fontSize }: Figure,
  byId: ReadonlyMap<string, FigureNode>,
  marks: ReadonlyMap<string, number>,
): ReadonlyMap<string, Caption> {
  const captions = edgeCaptions(
    { nodes, edges, byId },
    {
      raised: new Set(),
      wanted: [...edges].sort((a, b) => b.count - a.count),
      taken: labels.filter((label) => label.placed).map(labelBox),
      marks,
      sight: bounds,
      size: fontSize * captionSize,
    },
  );
  return new Map(captions.map((caption) => [caption.edge, caption]));
}

function captionShape({ text, x, y, angle, size, colour }: Caption, to: Placement): TextShape {
  // The baseline runs beside the curve by half the height of small letters.
  const below = size * 0.35;
  const along = onCircle(angle);
  const at = placed({ x: x - along.y * below, y: y + along.x * below }, to);
  return textShape(text, at.x, at.y, {
    role: 'edge-label',
    size: size * to.scale,
    bold: false,
    fill: colour,
    anchor: 'middle',
    turn: angle,
  });
}

function labelShapes(
  label: FigureLabel,
  to: Placement,
  halo: string | undefined,
): readonly TextShape[] {
  return label.lines.map((text, index) => {
    const { x, y } = placed({ x: label.x, y: label.y + index * label.lineHeight }, to);
    return textShape(text, x, y, {
      role: 'label',
      size: label.size * to.scale,
      bold: label.bold,
      fill: label.colour,
      anchor: label.anchor,
      ...(halo === undefined ? {} : { halo }),
    });
  });
}
