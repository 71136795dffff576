import { m } from '../../messages/compiled/messages.js';
import type { Stance } from '../../model/schema.ts';

/** What the edges of a derived projection say; not stances anybody stated. */
export const pseudoStances = {
  agreement: { polarity: 1, label: m.graph_stance_agreement },
  disagreement: { polarity: -1, label: m.graph_stance_disagreement },
  /** Both at once, which a difference alone would hide. */
  mixed: { polarity: 0, label: m.graph_stance_mixed },
  for: { polarity: 1, label: m.graph_stance_for },
  against: { polarity: -1, label: m.graph_stance_against },
  neutral: { polarity: 0, label: m.graph_stance_neutral },
  mentions: { polarity: 0, label: m.graph_stance_mentions },
} as const satisfies Record<string, { polarity: number; label: () => string }>;

export type PseudoStance = keyof typeof pseudoStances;

/** A vocabulary of such stances. */
export function vocabularyOf(...ids: readonly PseudoStance[]): readonly Stance[] {
  return ids.map((id) => {
    const { polarity, label } = pseudoStances[id];
    return { id, polarity, label: label() };
  });
}
