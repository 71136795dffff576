import type { Selection } from '../model/view.ts';
import type { Figure, FigureEdge } from '../scene/figure.ts';

/** One node or edge of the picture, by id. */
export type Thing = { readonly type: 'node' | 'edge'; readonly id: string };

/** What the reader points at, has picked, or stands on with the keyboard. */
export type Attention = {
  readonly hovered: Thing | null;
  /** Pointed at in another part of the page, such as all links of a chain. */
  readonly highlighted: readonly Thing[];
  readonly selected: Thing | null;
  readonly focused: string | null;
  /** What the words beside the picture speak of, while nothing else has attention. */
  readonly spotlit: readonly Thing[];
};

/** How much each part of the picture steps forward or back. */
export type Emphasis = {
  /** Nodes and edges that keep their colours; `null` where all do. */
  readonly lit: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
  /** Edges that stand out while nothing is pointed at: of a selected node, or of what is spoken of. */
  readonly resting: ReadonlySet<string> | null;
  /** Share of the ground that is mixed into the colours of everything else. */
  readonly dim: number;
  /** Edges drawn stronger, with their captions. */
  readonly raised: ReadonlySet<string>;
  readonly hovered: string | null;
  readonly selected: string | null;
  readonly focused: string | null;
};

export const noAttention: Attention = {
  hovered: null,
  highlighted: [],
  selected: null,
  focused: null,
  spotlit: [],
};

const dimUnderPointer = 0.82;
const dimAroundSelection = 0.62;
const dimAroundSpotlight = 0.5;

/** The thing that a selection stands for in a picture; `null` where the picture does not show it. */
export function thingOf(selection: Selection | null, figure: Figure): Thing | null {
  if (selection?.type === 'entity') {
    const { id } = selection;
    return figure.nodes.some((node) => node.id === id) ? { type: 'node', id } : null;
  }
  if (selection?.type !== 'edge') return null;
  const { source, target, stance } = selection;
  const isMeant = (edge: FigureEdge) =>
    edge.source === source && edge.target === target && edge.stance === stance;
  const edge = figure.edges.find(isMeant);
  return edge ? { type: 'edge', id: edge.id } : null;
}

/** Whether a figure shows a thing. */
export function shows(figure: Figure, thing: Thing): boolean {
  const things: readonly { id: string }[] = thing.type === 'node' ? figure.nodes : figure.edges;
  return things.some(({ id }) => id === thing.id);
}

/** The selection that picking a thing makes. */
export function selectionOf(thing: Thing | null, figure: Figure): Selection | null {
  if (!thing) return null;
  if (thing.type === 'node') return { type: 'entity', id: thing.id };
  const edge = figure.edges.find(({ id }) => id === thing.id);
  return edge
    ? { type: 'edge', source: edge.source, target: edge.target, stance: edge.stance }
    : null;
}

/**
 * What stands out: what is pointed at, else what is selected, else what is spoken of, with its
 * neighbourhood. Members and groups count as neighbours, so that a group lights up with its members.
 */
export function emphasisOf(figure: Figure, attention: Attention): Emphasis {
  const { selected, focused, spotlit } = attention;
  const pointed = attention.hovered ? [attention.hovered] : attention.highlighted;
  const centres = pointed.length > 0 ? pointed : selected ? [selected] : spotlit;
  const [hovered = null] = pointed.length === 1 ? pointed : [];
  const nodeId = (thing: Thing | null) => (thing?.type === 'node' ? thing.id : null);
  const resting = selected ? (nodeId(selected) === null ? [] : [selected]) : spotlit;
  const raised = new Set<string>();
  for (const thing of [...pointed, selected]) if (thing?.type === 'edge') raised.add(thing.id);
  return {
    lit: centres.length > 0 ? neighbourhood(figure, centres) : null,
    resting: resting.length > 0 ? neighbourhood(figure, resting).edges : null,
    dim: pointed.length > 0 ? dimUnderPointer : selected ? dimAroundSelection : dimAroundSpotlight,
    raised,
    hovered: nodeId(hovered),
    selected: nodeId(selected),
    focused,
  };
}

/** Order of drawing: thin lines lie on thick ones, lit ones on all others, raised ones on top. */
export function edgeHeight({ id, width }: FigureEdge, { lit, raised }: Emphasis): number {
  return (raised.has(id) ? 200 : lit?.edges.has(id) ? 100 : 0) - width;
}

function neighbourhood(figure: Figure, centres: readonly Thing[]) {
  const idsOf = (type: Thing['type']) =>
    new Set(centres.flatMap((centre) => (centre.type === type ? centre.id : [])));
  const [middles, lines] = [idsOf('node'), idsOf('edge')];
  const nodes = new Set(middles);
  const edges = new Set<string>();
  for (const { id, source, target } of figure.edges) {
    if (!lines.has(id) && !middles.has(source) && !middles.has(target)) continue;
    edges.add(id);
    nodes.add(source).add(target);
  }
  for (const { source, target } of figure.memberships) {
    if (middles.has(source)) nodes.add(target);
    if (middles.has(target)) nodes.add(source);
  }
  return { nodes, edges };
}
