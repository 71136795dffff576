import { m } from '../messages/compiled/messages.js';
import type { Project, Stance } from './schema.ts';

const defaultPolarity = {
  supports: 1,
  conditional: 0.5,
  neutral: 0,
  ambivalent: 0,
  questions: -0.5,
  opposes: -1,
} as const;

export type DefaultStance = keyof typeof defaultPolarity;

/** The vocabulary a project has when it brings none, from full support to full opposition. */
export function defaultStances(): readonly Stance[] {
  return Object.entries(defaultPolarity).map(([id, polarity]) => ({
    id,
    label: defaultStanceLabel(id as DefaultStance),
    polarity,
  }));
}

/** The stances of a project in the order to show them: from the highest polarity to the lowest. */
export function stancesOf(project: Project): readonly Stance[] {
  const own = project.stances?.length ? project.stances : defaultStances();
  return [...own].sort((a, b) => b.polarity - a.polarity);
}

/** Name of a stance of the default vocabulary in the language of the reader. */
export function defaultStanceLabel(id: DefaultStance): string {
  const labels: Record<DefaultStance, () => string> = {
    supports: m.model_stance_supports,
    conditional: m.model_stance_conditional,
    neutral: m.model_stance_neutral,
    ambivalent: m.model_stance_ambivalent,
    questions: m.model_stance_questions,
    opposes: m.model_stance_opposes,
  };
  return labels[id]();
}
