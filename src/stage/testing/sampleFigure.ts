import { randomFrom } from '../../model/random.ts';
import type { ActorKind, ConceptKind } from '../../model/schema.ts';
import { defaultStances } from '../../model/stance.ts';
import type { Figure, FigureEdge, FigureNode } from '../../scene/figure.ts';
import { boxAround, boxOf, type Point } from '../../scene/geometry.ts';
import { labelBox, placeLabels } from '../../scene/labels.ts';
import { reach } from '../../scene/nodeShape.ts';
import { routeEdges } from '../../scene/routing/routeEdges.ts';
import { noEncoding } from '../../scene/style/encoding.ts';
import { nodeStyle } from '../../scene/style/nodeStyle.ts';
import { edgeWidth, stanceStyles } from '../../scene/style/stanceStyle.ts';
import { themes, type Theme } from '../../scene/theme.ts';

export type SampleNode = Point & {
  readonly id: string;
  readonly kind: ActorKind | ConceptKind;
  readonly radius?: number;
  readonly name?: string;
};

export type SampleEdge = {
  readonly source: string;
  readonly target: string;
  readonly stance: string;
  readonly count?: number;
  readonly ascribed?: boolean;
  /** Where the curve bends to; by default, where the scene would route it. */
  readonly control?: Point;
};

/** A figure of given nodes, edges and memberships (member, group), drawn as the scene would. For tests. */
export function figureOf(
  places: readonly SampleNode[],
  stances: readonly SampleEdge[],
  ties: readonly (readonly [string, string])[] = [],
  theme: Theme = themes.light,
): Figure {
  const styles = stanceStyles(defaultStances(), theme);
  const nodes = places.map(({ id, x, y, kind, radius = 14, name = id }, rank): FigureNode => ({
    id,
    x,
    y,
    radius,
    ...nodeStyle(kind, theme),
    name,
    bold: rank < places.length * 0.15,
    rank,
    contextOnly: false,
  }));
  const index = new Map(nodes.map(({ id }, place) => [id, place]));
  const connections = stances.map(({ source, target }) => ({
    source: index.get(source) ?? 0,
    target: index.get(target) ?? 0,
  }));
  const controls = routeEdges(nodes, connections, []);
  const edges = stances.map((edge, place): FigureEdge => {
    const { source, target, stance, count = 1, ascribed = false } = edge;
    const style = styles.get(stance);
    if (!style) throw new Error(`no stance ${stance}`);
    const width = edgeWidth(style, count);
    return {
      id: `${source}>${target}:${stance}`,
      source,
      target,
      stance,
      count,
      control: edge.control ?? controls[place] ?? { x: 0, y: 0 },
      width,
      colour: style.colour,
      dash: style.dash,
      arrow: ascribed ? 'hollow' : 'filled',
      arrowSize: 6.5 + width * 1.6,
      mark: style.mark,
      label: `${stance} · ${count}`,
    };
  });
  const labels = placeLabels(nodes, edges, { fontSize: 13, colour: theme.ink });
  const bounds = boxOf([
    ...nodes.map((node) => boxAround(node, reach(node) + node.strokeWidth)),
    ...labels.filter(({ placed }) => placed).map(labelBox),
  ]);
  const memberships = ties.map(([source, target]) => ({
    source,
    target,
    colour: theme.tie,
    width: 1,
  }));
  return {
    nodes,
    edges,
    memberships,
    labels,
    bounds,
    theme,
    hulls: [],
    encoding: noEncoding,
    fontSize: 13,
  };
}

const kinds: readonly (ActorKind | ConceptKind)[] = [
  'state',
  'proposal',
  'official',
  'norm',
  'bloc',
  'expert',
  'media',
  'commenter',
  'policy',
  'international-organisation',
  'pledge',
  'government-body',
  'company',
  'idea',
  'civil-society',
  'treaty',
  'research-institution',
];

/** A figure of so many nodes and edges, scattered without overlap; the same for the same seed. */
export function sampleFigure(
  count: number,
  edgeCount: number,
  theme: Theme = themes.light,
  seed = 7,
): Figure {
  const random = randomFrom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const pick = () => Math.min(count - 1, Math.floor(count * random() ** 1.6));
  const columns = Math.ceil(Math.sqrt(count * 1.25));
  const places = Array.from({ length: count }, (_, index): SampleNode => ({
    id: `n${index}`,
    x: (index % columns) * 105 + between(-30, 30) + (Math.floor(index / columns) % 2) * 50,
    y: Math.floor(index / columns) * 95 + between(-24, 24),
    kind: kinds[index % kinds.length] ?? 'state',
    radius: Math.max(9, 21 - index * 0.4),
    name: `${words[index % words.length]} ${words[(index * 7 + 3) % words.length]}`,
  }));
  const stances = defaultStances().map(({ id }) => id);
  const edges = new Map<string, SampleEdge>();
  while (edges.size < edgeCount) {
    const [from, to] = [pick(), Math.floor(random() * count)];
    const stance = stances[Math.floor(random() * stances.length)] ?? 'supports';
    if (from === to) continue;
    const [source, target] = [`n${from}`, `n${to}`];
    const statements = 1 + Math.floor(between(0, 4) * random());
    edges.set(`${source}>${target}:${stance}`, {
      source,
      target,
      stance,
      count: statements,
      ascribed: random() < 0.25,
    });
  }
  const ties = Array.from({ length: Math.floor(count / 6) }, (_, index): [string, string] => [
    `n${count - 1 - index}`,
    `n${index % 9}`,
  ]);
  return figureOf(places, [...edges.values()], ties, theme);
}

const words = [
  'Northern', 'Council', 'Pact', 'Ministry', 'Harbour', 'Assembly', 'Lakeside', 'Union', 'Forum',
  'Treaty', 'Observer', 'Standards', 'River', 'Institute', 'Charter', 'Digital', 'Commons',
]; // prettier-ignore
