import { foldedText } from '../model/foldedText.ts';
import type { Project } from '../model/schema.ts';

/** Folded texts that a text filter looks through, made once for a project and only when asked for. */
export type SearchTexts = {
  /** Name and aliases, by index of the entity. */
  readonly entities: readonly string[];
  /** Label and summary, by row. */
  readonly statements: readonly string[];
};

const made = new WeakMap<Project, SearchTexts>();

/** The searchable texts of a project: names and aliases of entities, labels and summaries of rows. */
export function searchTextsOf(project: Project): SearchTexts {
  const known = made.get(project);
  if (known) return known;
  const texts = {
    entities: [...project.actors, ...project.concepts].map(({ name, aliases }) =>
      foldedText([name, ...aliases].join('\n')),
    ),
    statements: project.statements.map(({ label, summary }) => foldedText(`${label}\n${summary}`)),
  };
  made.set(project, texts);
  return texts;
}
