import type { Chain, ChainStep } from '../../graph/focus/signedChains.ts';
import { m } from '../../messages/compiled/messages.js';

/** What the words of a chain need to know of an entity by its id. */
export type Named = (id: string) => { readonly name: string; readonly type: 'actor' | 'concept' };

/**
 * A chain as a sentence, link by link: "Norland is a supporter of something opposed by Sudland." Every
 * link says which of its two ends speaks of the other.
 */
export function chainWords({ steps }: Chain, named: Named): string {
  const last = steps.at(-1)!;
  const what = steps.reduceRight((rest, step, at) => {
    const words = linkWords(step, rest);
    // Whoever is named needs no "somebody" before it, and who speaks is called a supporter, an opponent.
    if (at === 0 || step.way === 'forward') return words;
    const { type } = named(step.from);
    return type === 'actor'
      ? m.focus_somebody({ what: words })
      : m.focus_something({ what: words });
  }, named(last.to).name);
  return m.focus_is({ who: named(steps[0]!.from).name, what });
}

function linkWords({ way, sign }: ChainStep, rest: string): string {
  const [positive, negative, neither] = {
    forward: [m.focus_supporter, m.focus_opponent, m.focus_bystander] as const,
    backward: [m.focus_supported, m.focus_opposed, m.focus_left_alone] as const,
    undirected: [m.focus_agrees, m.focus_disagrees, m.focus_agrees_in_part] as const,
  }[way];
  return (sign > 0 ? positive : sign < 0 ? negative : neither)({ rest });
}
