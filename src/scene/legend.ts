import type { Network } from '../graph/network.ts';
import { m } from '../messages/compiled/messages.js';
import { kindName } from '../model/kindName.ts';
import { actorKinds, conceptKinds, type ActorKind, type ConceptKind } from '../model/schema.ts';
import type { Figure } from './figure.ts';
import type { LegendScale } from './style/legendScale.ts';
import { nodeStyle, type NodeStyle } from './style/nodeStyle.ts';
import { stanceStyles, type StanceStyle } from './style/stanceStyle.ts';

/** What the signs of a picture mean: only of those that occur in it. */
export type Legend = {
  /** In the order of the vocabulary, each with its number of statements; derived edges are counted. */
  readonly stances: readonly (StanceStyle & {
    readonly id: string;
    readonly label: string;
    readonly count: number;
  })[];
  /** False where edges have no direction, and so no arrowhead. */
  readonly directed: boolean;
  /** Actors before concepts. */
  readonly kinds: readonly (NodeStyle & {
    readonly kind: ActorKind | ConceptKind;
    readonly label: string;
  })[];
  /** Whether edges rest on imputed statements only, and so have hollow arrowheads. */
  readonly ascribed: string | undefined;
  readonly memberships: string | undefined;
  /** What wider lines mean, where some are. */
  readonly sizes: string | undefined;
  /** What the fill and size of nodes and the areas behind them mean, where they show an analysis. */
  readonly scales: readonly LegendScale[];
};

/** The legend of a figure drawn from a network. */
export function legendOf({ graph, stances, counted }: Network, figure: Figure): Legend {
  const { edges, nodes, memberships, theme, encoding } = figure;
  const isDerived = counted.projection !== 'stances';
  const counts = new Map<string, number>();
  for (const { stance, count } of edges)
    counts.set(stance, (counts.get(stance) ?? 0) + (isDerived ? 1 : count));
  const styles = stanceStyles(stances, theme);
  const shown = new Set(nodes.map(({ id }) => graph.getNodeAttribute(id, 'kind')));
  return {
    stances: stances.flatMap(({ id, label }) => {
      const [style, count] = [styles.get(id), counts.get(id)];
      return style && count ? [{ ...style, id, label, count }] : [];
    }),
    directed: edges.every(({ arrow }) => arrow !== 'none'),
    kinds: [...actorKinds, ...conceptKinds]
      .filter((kind) => shown.has(kind))
      .map((kind) => ({ ...nodeStyle(kind, theme), kind, label: kindName(kind) })),
    ascribed: edges.some(({ arrow }) => arrow === 'hollow') ? m.scene_legend_ascribed() : undefined,
    memberships: memberships.length > 0 ? m.scene_legend_member() : undefined,
    sizes: isDerived ? weightsOf(edges) : countsOf(edges),
    scales: encoding.drawing?.scales(nodes, encoding, theme) ?? [],
  };
}

function countsOf(edges: Figure['edges']): string | undefined {
  return edges.some(({ count }) => count > 1) ? m.scene_legend_sizes() : undefined;
}

/** Derived edges of one style differ in width where they differ in weight. */
function weightsOf(edges: Figure['edges']): string | undefined {
  const widths = new Map<string, number>();
  const differ = edges.some(({ stance, width }) => {
    const known = widths.get(stance) ?? width;
    widths.set(stance, known);
    return known !== width;
  });
  return differ ? m.scene_legend_weights() : undefined;
}
