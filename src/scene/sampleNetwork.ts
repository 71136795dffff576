import { MultiDirectedGraph } from 'graphology';
import {
  edgeKey,
  type EdgeAttributes,
  type Network,
  type NodeAttributes,
} from '../graph/network.ts';
import { randomFrom } from '../model/random.ts';
import { actorKinds, conceptKinds, type ActorKind, type ConceptKind } from '../model/schema.ts';
import { defaultStances } from '../model/stance.ts';
import { defaultView } from '../model/view.ts';
import type { Positions } from './geometry.ts';

export type SampleEdge = {
  readonly from: string;
  readonly to: string;
  readonly stance: string;
  readonly count?: number;
  readonly ascribed?: EdgeAttributes['ascribed'];
};

/** A network of given entities (name by id, with a kind), edges and memberships. For tests. */
export function networkOf(
  entities: Readonly<Record<string, readonly [name: string, kind: ActorKind | ConceptKind]>>,
  edges: readonly SampleEdge[],
  memberships: Network['memberships'] = [],
): Network {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const spoken = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const [id, [name, kind]] of Object.entries(entities)) {
    const type = (actorKinds as readonly string[]).includes(kind) ? 'actor' : 'concept';
    graph.addNode(id, { name, kind, type, given: 0, received: 0, contextOnly: !spoken.has(id) });
  }
  const stances = defaultStances();
  const polarity = new Map(stances.map((stance) => [stance.id, stance.polarity]));
  let rows = 0;
  for (const { from, to, stance, count = 1, ascribed = 'none' } of edges) {
    const own = Uint32Array.from({ length: count }, (_, index) => rows + index);
    rows += count;
    graph.addDirectedEdgeWithKey(edgeKey(from, to, stance), from, to, {
      stance,
      polarity: polarity.get(stance) ?? 0,
      weight: count,
      directed: true,
      count,
      rows: own,
      ascribed,
    });
    graph.getNodeAttributes(from).given += count;
    graph.getNodeAttributes(to).received += count;
  }
  return {
    graph,
    rows: Uint32Array.from({ length: rows }, (_, row) => row),
    selfRows: new Uint32Array(),
    memberships,
    stances,
    counted: {
      ...defaultView.counting,
      projection: 'stances',
      rows,
      actors: spoken.size,
      concepts: new Set(edges.map(({ to }) => to)).size,
      duplicatesDropped: 0,
      leftOut: 0,
      belowLeast: { actors: 0, rows: 0 },
      firstDay: null,
      lastDay: null,
      range: 2,
    },
    isolates: [],
  };
}

/** A random network on a loose grid: most edges are short, some targets popular. For tests. */
export function randomNetwork(
  nodes: number,
  edges: number,
  seed: number,
): { readonly network: Network; readonly positions: Positions } {
  const random = randomFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]) => items[below(items.length)]!;
  const wide = Math.ceil(Math.sqrt(nodes));
  const ids = Array.from({ length: nodes }, (_, index) => `n${index}`);
  const words = [
    'China',
    'Ministry of Waters',
    'Freedom of the lakes',
    'Committee for open shores',
  ];
  const entities = Object.fromEntries(
    ids.map((id, index) => [
      id,
      [`${pick(words)} ${index}`, pick(random() < 0.6 ? actorKinds : conceptKinds)] as const,
    ]),
  );
  const stances = defaultStances().map(({ id }) => id);
  const byKey = new Map<string, SampleEdge>();
  for (let tries = 0; byKey.size < edges && tries < edges * 20; tries++) {
    const source = below(nodes);
    const near = source + below(7) - 3 + (below(3) - 1) * wide;
    const target = random() < 0.7 ? near : Math.floor(random() * random() * nodes);
    if (target === source || !(target in ids)) continue;
    const edge = {
      from: ids[source]!,
      to: ids[target]!,
      stance: pick(stances),
      count: 1 + below(4),
    };
    byKey.set(edgeKey(edge.from, edge.to, edge.stance), edge);
  }
  const positions = new Map(
    ids.map((id, index) => [
      id,
      {
        x: (index % wide) * 110 + random() * 50,
        y: Math.floor(index / wide) * 85 + random() * 35,
      },
    ]),
  );
  return { network: networkOf(entities, [...byKey.values()]), positions };
}
