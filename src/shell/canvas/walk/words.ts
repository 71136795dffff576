import { getLocale } from '../../../messages/compiled/runtime.js';
import { m } from '../../../messages/compiled/messages.js';
import type { Network } from '../../../graph/network.ts';
import { kindName } from '../../../model/kindName.ts';
import type { Stance } from '../../../model/schema.ts';

/** How many others an entity supports and opposes, and is supported and opposed by. */
export type Balance = Readonly<
  Record<'supports' | 'opposes' | 'supportedBy' | 'opposedBy', number>
>;

/** Counts the others, not the statements; whoever is hedged both ways counts on both sides. */
export function balanceOf({ graph }: Network, id: string): Balance {
  const sides = {
    supports: new Set<string>(),
    opposes: new Set<string>(),
    supportedBy: new Set<string>(),
    opposedBy: new Set<string>(),
  };
  graph.forEachEdge(id, (_key, { polarity }, source, target) => {
    const other = source === id ? target : source;
    if (polarity > 0) (source === id ? sides.supports : sides.supportedBy).add(other);
    if (polarity < 0) (source === id ? sides.opposes : sides.opposedBy).add(other);
  });
  const { supports, opposes, supportedBy, opposedBy } = sides;
  return {
    supports: supports.size,
    opposes: opposes.size,
    supportedBy: supportedBy.size,
    opposedBy: opposedBy.size,
  };
}

/** The balance of an entity as a list of words: "supports 3, opposed by 1". */
export function balanceWords(balance: Balance): string {
  const { supports, opposes, supportedBy, opposedBy } = balance;
  const parts = [
    supports > 0 && m.shell_walk_supports({ count: supports }),
    opposes > 0 && m.shell_walk_opposes({ count: opposes }),
    supportedBy > 0 && m.shell_walk_supported_by({ count: supportedBy }),
    opposedBy > 0 && m.shell_walk_opposed_by({ count: opposedBy }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return m.shell_walk_no_side();
  return new Intl.ListFormat(getLocale(), { type: 'unit' }).format(parts);
}

/** What is said of a node the keyboard has come to; never where it stands. */
export function nodeWords(network: Network, id: string, isSelected: boolean): string {
  const { name, kind } = network.graph.getNodeAttributes(id);
  const balance = balanceWords(balanceOf(network, id));
  const words = m.shell_walk_node({ name, kind: kindName(kind), balance });
  return isSelected ? m.shell_walk_selected({ words }) : words;
}

/** What is said of an edge. */
export function edgeWords(
  { graph }: Network,
  stances: readonly Stance[],
  key: string,
  isSelected: boolean,
): string {
  const { stance, count, ascribed } = graph.getEdgeAttributes(key);
  const [source, target] = graph.extremities(key);
  const words = m.shell_walk_edge({
    stance: stances.find(({ id }) => id === stance)?.label ?? stance,
    source: graph.getNodeAttribute(source, 'name'),
    target: graph.getNodeAttribute(target, 'name'),
    count,
  });
  const full = ascribed === 'all' ? m.shell_walk_ascribed({ words }) : words;
  return isSelected ? m.shell_walk_selected({ words: full }) : full;
}
