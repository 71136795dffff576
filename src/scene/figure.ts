import type { Network } from '../graph/network.ts';
import type { Stance } from '../model/schema.ts';
import type { View } from '../model/view.ts';
import { boxAround, boxOf, type Box, type Point, type Positions } from './geometry.ts';
import type { NodeShape } from './nodeShape.ts';
import { reach } from './nodeShape.ts';
import type { Pictogram } from './pictograms.ts';
import { nodeRadius, nodeStyle } from './style/nodeStyle.ts';
import { edgeWidth, stanceStyles, type Mark } from './style/stanceStyle.ts';
import type { Theme } from './theme.ts';

/** The picture in layout units, for the stage and for every writer. */
export type Figure = {
  readonly nodes: readonly FigureNode[];
  readonly edges: readonly FigureEdge[];
  readonly memberships: readonly FigureTie[];
  readonly labels: readonly FigureLabel[];
  /** Holds all nodes, edges and placed labels. */
  readonly bounds: Box;
  readonly theme: Theme;
  /** Height of ordinary labels. */
  readonly fontSize: number;
};

export type FigureNode = Point & {
  readonly id: string;
  readonly radius: number;
  readonly shape: NodeShape;
  readonly pictogram: Pictogram;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Colour of the pictogram. */
  readonly ink: string;
  readonly name: string;
  readonly bold: boolean;
  /** 0 for the best connected; labels are kept in this order. */
  readonly rank: number;
  /** Takes no stance in this picture and receives none: there for a membership line. */
  readonly contextOnly: boolean;
};

export type FigureEdge = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly stance: string;
  readonly count: number;
  /** Control point of the quadratic Bezier from centre to centre; `edgePath` trims it at the rims. */
  readonly control: Point;
  readonly width: number;
  readonly colour: string;
  /** Lengths of strokes and gaps in layout units; empty for a solid line. */
  readonly dash: readonly number[];
  /** Hollow where every statement of the edge is ascribed. */
  readonly arrow: 'filled' | 'hollow';
  /** Length of the arrowhead; it is 0.9 times as wide. */
  readonly arrowSize: number;
  readonly mark: Mark;
  /** Caption for when the edge is selected or near. */
  readonly label: string;
};

export type FigureTie = {
  readonly source: string;
  readonly target: string;
  readonly colour: string;
  readonly width: number;
};

export type FigureLabel = {
  /** Node that the label names. */
  readonly id: string;
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly colour: string;
  /** False where there was no room: shown on hover only, where it would then stand. */
  readonly placed: boolean;
};

export type FigureOptions = {
  readonly theme: Theme;
  /** Vocabulary of the project, in the order to show it. */
  readonly stances: readonly Stance[];
};

/**
 * The picture of a network: every style, curve and label decided, so that the screen and each export
 * only draw. Nodes without a position are left out, with their edges.
 */
export function buildFigure(
  network: Network,
  positions: Positions,
  _view: View,
  { theme, stances }: FigureOptions,
): Figure {
  const styles = stanceStyles(stances, theme);
  const words = new Map(stances.map(({ id, label }) => [id, label]));
  const statements = (id: string) => {
    const { given, received } = network.graph.getNodeAttributes(id);
    return given + received;
  };
  const ids = network.graph.nodes().filter((id) => positions.has(id));
  const most = Math.max(0, ...ids.map(statements));
  const order = [...ids].sort((a, b) => statements(b) - statements(a));
  const ranks = new Map(order.map((id, rank) => [id, rank]));
  const nodes = ids.map((id): FigureNode => {
    const { name, type, kind, contextOnly } = network.graph.getNodeAttributes(id);
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    const rank = ranks.get(id) ?? 0;
    const radius = nodeRadius(statements(id), most, type);
    const bold = rank < ids.length * 0.15;
    return { id, x, y, radius, ...nodeStyle(kind, theme), name, bold, rank, contextOnly };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges: FigureEdge[] = [];
  network.graph.forEachEdge((id, { stance, count, ascribed }, source, target) => {
    const [from, to, style] = [byId.get(source), byId.get(target), styles.get(stance)];
    if (!from || !to || !style) return;
    const width = edgeWidth(style, count);
    const bend = 0.15 + 0.12 * edges.length * 0;
    edges.push({
      id,
      source,
      target,
      stance,
      count,
      control: {
        x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
        y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
      },
      width,
      colour: style.colour,
      dash: style.dash,
      arrow: ascribed === 'all' ? 'hollow' : 'filled',
      arrowSize: 8 + width * 1.2,
      mark: style.mark,
      label: `${words.get(stance) ?? stance} · ${count}`,
    });
  });
  const memberships = network.memberships
    .filter(({ member, group }) => byId.has(member) && byId.has(group))
    .map(({ member, group }) => ({ source: member, target: group, colour: theme.tie, width: 1 }));
  const fontSize = 13;
  const labels = nodes.map((node): FigureLabel => ({
    id: node.id,
    x: node.x,
    y: node.y + reach(node) + fontSize,
    anchor: 'middle',
    lines: [node.name],
    size: fontSize,
    lineHeight: fontSize * 1.2,
    bold: node.bold,
    colour: theme.ink,
    placed: true,
  }));
  const bounds = boxOf(nodes.map((node) => boxAround(node, reach(node) + fontSize * 2)));
  return { nodes, edges, memberships, labels, bounds, theme, fontSize };
}
