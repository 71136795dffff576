import { heaviest, type EdgeAttributes, type Network } from '../graph/network.ts';
import { m } from '../messages/compiled/messages.js';
import type { View } from '../model/view.ts';
import { pointAt } from './edgePath.ts';
import type { FigureEdge, FigureHull, FigureLabel, FigureNode, FigureTie } from './figureParts.ts';
import { boxAround, boxOf, type Box, type Point, type Positions } from './geometry.ts';
import { hullBox } from './hullOutline.ts';
import { labelBox, placeLabels } from './labels.ts';
import { candidateBelow } from './labels/candidates.ts';
import { reach } from './nodeShape.ts';
import { routeEdges } from './routing/routeEdges.ts';
import { ordinarySize, standings } from './standing.ts';
import { noEncoding, type Encoding } from './style/encoding.ts';
import { nodeStyle } from './style/nodeStyle.ts';
import { edgeWidth, stanceStyles, weightedWidth, type StanceStyle } from './style/stanceStyle.ts';
import { labelText, numberedName } from './text/nodeLabel.ts';
import type { Theme } from './theme.ts';

export type { FigureEdge, FigureHull, FigureLabel, FigureNode, FigureTie } from './figureParts.ts';

/** The picture in layout units, for the stage and for every writer. */
export type Figure = {
  readonly nodes: readonly FigureNode[];
  readonly edges: readonly FigureEdge[];
  readonly memberships: readonly FigureTie[];
  readonly labels: readonly FigureLabel[];
  /** Areas of camps, where the view shows them; behind everything. */
  readonly hulls: readonly FigureHull[];
  /** Holds all areas, nodes, edges and placed labels. */
  readonly bounds: Box;
  readonly theme: Theme;
  /** Height of ordinary labels. */
  readonly fontSize: number;
  /** What the fill and size of nodes show. */
  readonly encoding: Encoding;
};

/** Room for marks on the outermost curves. */
const markRoom = 4;

export type FigureOptions = {
  readonly theme: Theme;
  /** Statements of the busiest entity of the whole project: keeps sizes still while filters change. */
  readonly largest?: number;
  /** What analyses say of nodes, where the view shows it. */
  readonly encoding?: Encoding;
};

/**
 * The picture of a network: every style, curve and label decided, so that the screen and each export
 * only draw. Nodes without a position are left out, with their edges.
 */
export function buildFigure(
  network: Network,
  positions: Positions,
  { appearance }: Pick<View, 'appearance'>,
  { theme, largest, encoding = noEncoding }: FigureOptions,
): Figure {
  const fontSize = ordinarySize * appearance.labelSize;
  const plain = figureNodes(network, positions, appearance.memberships, theme, largest);
  const nodes = encoding.drawing?.nodes(plain, encoding, theme) ?? plain;
  const hulls = hullsOf(nodes, encoding, theme);
  const edges = figureEdges(network, nodes, fontSize, theme);
  const drawn = new Set(nodes.map(({ id }) => id));
  const memberships = network.memberships
    .filter(({ member, group }) => appearance.memberships && drawn.has(member) && drawn.has(group))
    .map(({ member, group }) => ({ source: member, target: group, colour: theme.tie, width: 1.1 }));
  const labels = placeLabels(nodes, edges, { fontSize, colour: theme.ink, ties: memberships });
  const bounds = boxOf([
    ...hulls.map(hullBox),
    ...nodes.map((node) => boxAround(node, reach(node) + node.strokeWidth / 2)),
    ...labels.filter(({ placed }) => placed).map(labelBox),
    ...curveBoxes(nodes, edges),
  ]);
  return { nodes, edges, memberships, labels, hulls, bounds, theme, fontSize, encoding };
}

/** The areas behind nodes, wherever these stand. */
export function hullsOf(
  nodes: readonly FigureNode[],
  { hulls, drawing }: Encoding,
  theme: Theme,
): readonly FigureHull[] {
  return (hulls && drawing?.hulls(nodes, hulls, theme)) ?? [];
}

function figureNodes(
  { graph }: Network,
  positions: Positions,
  withContext: boolean,
  theme: Theme,
  largest: number | undefined,
): readonly FigureNode[] {
  const standing = standings({ graph }, largest);
  return graph.nodes().flatMap((id) => {
    const [place, weight] = [positions.get(id), standing.get(id)];
    const { name, kind, contextOnly } = graph.getNodeAttributes(id);
    if (!place || !weight || (contextOnly && !withContext)) return [];
    const style = nodeStyle(kind, theme, contextOnly);
    return [{ id, x: place.x, y: place.y, ...weight, ...style, name, contextOnly }];
  });
}

function figureEdges(
  network: Network,
  nodes: readonly FigureNode[],
  fontSize: number,
  theme: Theme,
): readonly FigureEdge[] {
  const { graph, stances } = network;
  const widthOf = widths(network);
  const styles = stanceStyles(stances, theme);
  const words = new Map(stances.map(({ id, label }) => [id, label]));
  const index = new Map(nodes.map(({ id }, position) => [id, position]));
  const connections = graph
    .mapEdges((id, attributes, source, target) => {
      return {
        id,
        attributes,
        from: source,
        to: target,
        source: index.get(source) ?? -1,
        target: index.get(target) ?? -1,
      };
    })
    .filter(
      ({ source, target, attributes }) =>
        source >= 0 && target >= 0 && styles.has(attributes.stance),
    );
  const names = nodes.map(
    (node) => candidateBelow(node, labelText(numberedName(node), node.bold), fontSize).box,
  );
  const controls = routeEdges(nodes, connections, names);
  const crowd = thinness(connections.length);
  return connections.flatMap(({ id, attributes, from, to }, position) => {
    const { stance, count, ascribed, directed } = attributes;
    const [style, control] = [styles.get(stance), controls[position]];
    if (!style || !control) return [];
    const width = widthOf(style, attributes) * crowd;
    return [
      {
        id,
        source: from,
        target: to,
        stance,
        count,
        control,
        width,
        colour: style.colour,
        dash: style.dash,
        arrow: !directed ? 'none' : ascribed === 'all' ? 'hollow' : 'filled',
        arrowSize: directed ? 6.5 + width * 1.6 : 0,
        mark: style.mark,
        label: labelOf(network, words.get(stance) ?? stance, attributes),
      } as const,
    ];
  });
}

/** Stated stances widen with their statements, derived edges with their weight, codes not at all. */
function widths(network: Network): (style: StanceStyle, edge: EdgeAttributes) => number {
  const { projection, aggregation } = network.counted;
  if (projection === 'stances') return (style, { count }) => edgeWidth(style, count);
  if (projection === 'positions' && aggregation === 'combine') return ({ width }) => width;
  const most = heaviest(network);
  // What a least weight leaves is all heavy: its differences are what can be seen.
  const { leastWeight } = network.counted;
  const least = most > leastWeight ? leastWeight : 0;
  return (style, { weight }) =>
    weightedWidth(style, most > 0 ? (Math.abs(weight) - least) / (most - least) : 0);
}

/** Lines beyond which all of them are drawn thinner, so that more than a tangle can be seen. */
const manyLines = 250;
const thinnest = 0.4;

/** How much thinner so many lines are, as a factor. */
function thinness(lines: number): number {
  return Math.max(thinnest, Math.min(1, Math.sqrt(manyLines / Math.max(1, lines))));
}

function labelOf({ counted }: Network, stance: string, { count, weight }: EdgeAttributes): string {
  const { projection, aggregation } = counted;
  if (projection === 'stances') return m.scene_edge_label({ stance, count });
  if (projection === 'positions' && aggregation === 'combine') return stance;
  return m.scene_edge_weight({ stance, weight });
}

function curveBoxes(nodes: readonly FigureNode[], edges: readonly FigureEdge[]): readonly Box[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap(({ source, target, control, width }) => {
    const [from, to] = [byId.get(source), byId.get(target)];
    if (!from || !to) return [];
    return turningPoints(from, control, to).map((point) => boxAround(point, width + markRoom));
  });
}

/** Where a quadratic Bezier reaches furthest to a side between its ends. */
function turningPoints(start: Point, control: Point, end: Point): readonly Point[] {
  return (['x', 'y'] as const).flatMap((axis) => {
    const t = (start[axis] - control[axis]) / (start[axis] - 2 * control[axis] + end[axis]);
    return t > 0 && t < 1 ? [pointAt(start, control, end, t)] : [];
  });
}
