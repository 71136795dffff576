import { m } from '../../messages/compiled/messages.js';
import type { Figure, FigureLabel } from '../figure.ts';
import type { Shape, TextShape } from '../shape.ts';
import { edgeShapes } from './edgeShapes.ts';
import { markPlaces } from './marks.ts';
import { nodeShapes } from './nodeShapes.ts';
import { line, placed, type Placement } from './pen.ts';
import { textShape } from './textShapes.ts';

/** The figure itself on the paper: memberships, edges, nodes, then the labels that found a place. */
export function pictureShapes(
  figure: Figure,
  to: Placement,
  { halo, marks }: { halo: string | undefined; marks: boolean },
): readonly Shape[] {
  const { nodes, edges, memberships, labels } = figure;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const node = (id: string) => byId.get(id);
  const markAt = marks ? markPlaces(figure) : new Map<string, number>();

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
      const title = m.scene_edge_title({
        source: source.name,
        stance: edge.label,
        target: target.name,
      });
      const id = `edge-${edge.source}-${edge.stance}-${edge.target}`;
      const at = markAt.get(edge.id);
      const mark = at === undefined ? undefined : { at, ground: figure.theme.ground };
      return edgeShapes(edge, source, target, to, mark, { id, title });
    });
  const bodies = nodes.flatMap((body) =>
    nodeShapes(body, placed(body, to), to.scale, {
      role: 'node',
      class: body.contextOnly ? `${body.pictogram} context` : body.pictogram,
      id: `node-${body.id}`,
      title: body.name,
    }),
  );
  const names = labels.flatMap((label) => (label.placed ? labelShapes(label, to, halo) : []));
  return [...ties, ...curves, ...bodies, ...names];
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
