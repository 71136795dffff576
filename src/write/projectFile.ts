import type { Project } from '../model/schema.ts';

/** A project as the text of its file: JSON, two spaces deep, fields it does not know included. */
export function projectText(project: Project): string {
  return `${JSON.stringify(project, null, 2)}\n`;
}
