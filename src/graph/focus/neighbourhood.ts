import type { Link } from './link.ts';

/**
 * How many steps each node lies from the nearest of some: these at 0, then those that an edge joins to
 * them at 1, and so on to at most `steps`, whichever way the edges point. Nodes in the order they are
 * reached; ids that no edge touches are alone. One pass over the edges a step.
 */
export function neighbourhood(
  links: readonly Pick<Link, 'source' | 'target'>[],
  ids: Iterable<string>,
  steps: number,
): ReadonlyMap<string, number> {
  const reached = new Map<string, number>();
  for (const id of ids) reached.set(id, 0);
  for (let step = 1; step <= steps; step++) {
    const next = new Set<string>();
    for (const { source, target } of links) {
      if (reached.has(source) && !reached.has(target)) next.add(target);
      if (reached.has(target) && !reached.has(source)) next.add(source);
    }
    if (next.size === 0) break;
    for (const id of next) reached.set(id, step);
  }
  return reached;
}
