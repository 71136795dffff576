import { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';
import type { Figure, FigureEdge, FigureNode, FigureTie } from '../../scene/figure.ts';
import { edgeHeight, type Emphasis } from '../emphasis.ts';
import type { Marks } from '../painter.ts';

/** What sigma is given to draw; `x` and `y` are layout units with y upwards. */
export type DrawnNode = {
  x: number;
  y: number;
  type: 'circle';
  node: FigureNode;
  dim: number;
  ring: number;
};
export type DrawnEdge = {
  type: 'line';
  zIndex: number;
  edge: FigureEdge;
  /** Share of the way along it where its mark stands; none where there is no room. */
  markAt: number | undefined;
  dim: number;
  raised: boolean;
};
export type DrawnTie = { type: 'arrow'; zIndex: number; tie: FigureTie; dim: number };

export type DrawnLine = DrawnEdge | DrawnTie;

/** Sigma's types of programs and of itself, for this graph. */
export type DrawnNodeProgram = NodeProgramType<DrawnNode, DrawnLine>;
export type DrawnLineProgram = EdgeProgramType<DrawnNode, DrawnLine>;
export type DrawnSigma = Sigma<DrawnNode, DrawnLine>;

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnLine>;

/** Bits of a node's ring. */
export const rings = { hovered: 1, selected: 2, focused: 4 } as const;

/** The graph of a figure, for sigma. */
export function drawnGraph(
  figure: Pick<Figure, 'nodes' | 'edges' | 'memberships'>,
  marks: Marks,
): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph();
  for (const node of figure.nodes) graph.addNode(node.id, drawnNode(node));
  for (const tie of figure.memberships)
    graph.addDirectedEdgeWithKey(tieKey(tie), tie.source, tie.target, drawnTie(tie));
  for (const edge of figure.edges)
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, drawnEdge(edge, marks));
  return graph;
}

/**
 * Brings a graph up to a figure of the same nodes and edges by touching only what differs. Returns
 * false, having touched nothing, where nodes, edges or memberships have come or gone.
 */
export function updateDrawnGraph(
  graph: DrawnGraph,
  before: Figure,
  after: Figure,
  marks: Marks,
): boolean {
  const { nodes, edges, memberships } = before;
  const isSame =
    isAlike(nodes, after.nodes, ({ id }) => id) &&
    isAlike(edges, after.edges, ({ id, source, target }) => `${source} ${id} ${target}`) &&
    isAlike(memberships, after.memberships, tieKey);
  if (!isSame) return false;
  for (const [index, node] of after.nodes.entries())
    if (node !== nodes[index]) graph.replaceNodeAttributes(node.id, drawnNode(node));
  for (const [index, edge] of after.edges.entries())
    if (edge !== edges[index]) graph.replaceEdgeAttributes(edge.id, drawnEdge(edge, marks));
  for (const [index, tie] of after.memberships.entries())
    if (tie !== memberships[index]) graph.replaceEdgeAttributes(tieKey(tie), drawnTie(tie));
  return true;
}

/** A node as it looks under an emphasis: dimmed unless lit, with its rings. */
export function emphasisedNode(data: DrawnNode, { lit, dim, ...marked }: Emphasis): DrawnNode {
  const { id } = data.node;
  const ring =
    (marked.hovered === id ? rings.hovered : 0) |
    (marked.selected === id ? rings.selected : 0) |
    (marked.focused === id ? rings.focused : 0);
  return { ...data, dim: lit && !lit.nodes.has(id) ? dim : 0, ring };
}

/** An edge or membership as it looks under an emphasis: lit edges lie above the others. */
export function emphasisedEdge<Drawn extends DrawnLine>(data: Drawn, emphasis: Emphasis): Drawn {
  const { lit, dim, raised } = emphasis;
  if (data.type === 'arrow') {
    const { source, target } = data.tie;
    const isLit = !lit || (lit.nodes.has(source) && lit.nodes.has(target));
    return { ...data, dim: isLit ? 0 : dim };
  }
  const { id } = data.edge;
  const isRaised = raised.has(id);
  const isLit = lit?.edges.has(id) ?? true;
  const zIndex = edgeHeight(data.edge, emphasis);
  return { ...data, raised: isRaised, zIndex, dim: isLit || isRaised ? 0 : dim };
}

const tieKey = ({ source, target }: FigureTie): string => `${source} ⊂ ${target}`;

function drawnNode(node: FigureNode): DrawnNode {
  return { x: node.x, y: -node.y, type: 'circle', node, dim: 0, ring: 0 };
}

function drawnEdge(edge: FigureEdge, marks: Marks): DrawnEdge {
  const markAt = marks.get(edge.id);
  return { type: 'line', zIndex: 0, edge, markAt, dim: 0, raised: false };
}

function drawnTie(tie: FigureTie): DrawnTie {
  return { type: 'arrow', zIndex: 0, tie, dim: 0 };
}

function isAlike<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every((item, index) => {
        const other = after[index];
        return other !== undefined && (item === other || key(item) === key(other));
      }))
  );
}
