import type { Result } from '../model/issue.ts';
import { parseProject } from '../model/project.ts';
import type { Project } from '../model/schema.ts';
import { parseJson, withLines } from './json/jsonText.ts';
import { readText } from './text.ts';

/**
 * Reads a project file: JSON in UTF-8, with or without a byte order mark. `name` is that of the file
 * and used in messages. What is wrong is told with the byte, the line and column, or the path and its
 * line. Never throws on bad input.
 */
export function readProject(bytes: Uint8Array, name: string): Result<Project> {
  const text = readText(bytes, name);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  if (!json.ok) return json;
  const project = parseProject(json.value);
  if (project.ok) return project;
  return { ok: false, issues: withLines(project.issues, text.value) };
}
