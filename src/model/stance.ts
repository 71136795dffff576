import { m } from '../messages/compiled/messages.js';
import type { Project, Stance } from './schema.ts';

const defaults = [
  ['supports', 1, m.model_stance_supports],
  ['conditional', 0.5, m.model_stance_conditional],
  ['neutral', 0, m.model_stance_neutral],
  ['ambivalent', 0, m.model_stance_ambivalent],
  ['questions', -0.5, m.model_stance_questions],
  ['opposes', -1, m.model_stance_opposes],
] as const;

/** The vocabulary a project has when it brings none, from full support to full opposition. */
export function defaultStances(): readonly Stance[] {
  return defaults.map(([id, polarity, label]) => ({ id, label: label(), polarity }));
}

/** The stances of a project in the order to show them: from the highest polarity to the lowest. */
export function stancesOf(project: Project): readonly Stance[] {
  const own = project.stances?.length ? project.stances : defaultStances();
  return [...own].sort((a, b) => b.polarity - a.polarity);
}

/** Whether a stance without polarity stands for both sides at once, not for none. */
export function isAmbivalent({ id, polarity }: Pick<Stance, 'id' | 'polarity'>): boolean {
  return polarity === 0 && /^(ambivalent|mixed)/.test(id);
}
