import type { Network } from '../../graph/network.ts';
import { pullOf } from '../../graph/pull.ts';
import { m } from '../../messages/compiled/messages.js';
import { getLocale } from '../../messages/compiled/runtime.js';
import { listed } from './listed.ts';

/**
 * How many pairs of actors agree, disagree and do both, and which two agree and disagree most, where
 * no others do as much.
 */
export function pairsText(network: Network): {
  readonly sides: string;
  readonly leaders: string | undefined;
} {
  const count = (stance: string) =>
    network.graph.filterEdges((_key, edge) => edge.stance === stance).length;
  const [agreement, disagreement, mixed] = [
    count('agreement'),
    count('disagreement'),
    count('mixed'),
  ];
  const parts: string[] = [];
  if (agreement > 0) parts.push(m.scene_pairs_agreement({ count: agreement }));
  if (disagreement > 0) {
    const words = agreement > 0 ? m.scene_pairs_more_disagreement : m.scene_pairs_disagreement;
    parts.push(words({ count: disagreement }));
  }
  if (mixed > 0) {
    const words = [m.scene_pairs_mixed, m.scene_pairs_more_mixed, m.scene_pairs_more_both];
    parts.push(words[parts.length]!({ count: mixed }));
  }
  const [most, least] = [leadingPair(network, 1), leadingPair(network, -1)];
  const leaders = [
    ...(most ? [m.scene_pairs_agree_most({ who: listed(most) })] : []),
    ...(least ? [m.scene_pairs_disagree_most({ who: listed(least) })] : []),
  ];
  const joined = (list: readonly string[]) =>
    new Intl.ListFormat(getLocale(), { type: 'unit' }).format(list);
  return { sides: joined(parts), leaders: leaders.length > 0 ? joined(leaders) : undefined };
}

/**
 * Names of the two whose edge outweighs all others on its side of zero, be it of those who are at one in
 * all or in most; `undefined` where none does.
 */
function leadingPair({ graph, counted }: Network, side: 1 | -1): readonly string[] | undefined {
  const edges = graph
    .mapEdges((key, edge) => ({ key, weight: side * pullOf(edge, counted) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = edges;
  if (!first || !second || first.weight - second.weight < 1e-9 * first.weight) return undefined;
  return graph.extremities(first.key).map((id) => graph.getNodeAttribute(id, 'name'));
}
