import { m } from '../messages/compiled/messages.js';
import { findIssues } from './check/content.ts';
import { pathOf, type Issue, type Result } from './issue.ts';
import { migrate } from './check/migration.ts';
import { findShapeIssues } from './check/shape.ts';
import type { Project, ProjectFile, StoryStep } from './schema.ts';

/** Deepest nesting of arrays and objects accepted anywhere in a project, unknown fields included. */
export const maxDepth = 64;

/** At most so many issues are listed; a file of another kind would have one for every value. */
export const mostIssues = 1000;

/**
 * Checks parsed JSON and returns it as a project of the current version, or what is wrong with it:
 * every issue with path, message and value (the first {@link mostIssues}, and a last one that says
 * so). Unknown fields are kept. Never throws on bad input.
 */
export function parseProject(json: unknown): Result<Project> {
  const deep = keysBelow(json, maxDepth);
  if (deep) {
    const message = m.model_too_deep({ maxDepth });
    return { ok: false, issues: [{ path: pathOf(deep), message, value: maxDepth + 1 }] };
  }
  const current = migrate(json);
  if (!current.ok) return current;
  const misshapen = firstOf(findShapeIssues(current.value));
  if (misshapen.length > 0) return { ok: false, issues: misshapen };
  const project = withDefaults(current.value as ProjectFile);
  const issues = firstOf(findIssues(project));
  return issues.length === 0 ? { ok: true, value: project } : { ok: false, issues };
}

/** The project as the text of a `*.stance.json` file, indented by two, ending in a line end. */
export function serialiseProject(project: Project): string {
  return `${JSON.stringify(project, null, 2)}\n`;
}

/** Copies as little as it can: a schema's own output would drop some unknown fields and reorder all. */
function withDefaults(project: ProjectFile): Project {
  const { documents, actors, concepts, story } = project;
  return {
    ...project,
    ...(story && { story: { ...story, steps: story.steps.map(stepWithDefaults) } }),
    documents: documents.map((document) => ({ ...document, authors: document.authors ?? [] })),
    actors: actors.map((actor) => ({
      ...actor,
      aliases: actor.aliases ?? [],
      memberOf: actor.memberOf ?? [],
    })),
    concepts: concepts.map((concept) => ({ ...concept, aliases: concept.aliases ?? [] })),
  } as Project;
}

function stepWithDefaults(step: NonNullable<ProjectFile['story']>['steps'][number]): StoryStep {
  return { ...step, text: step.text ?? '', highlights: step.highlights ?? [] };
}

function firstOf(found: Iterable<Issue>): readonly Issue[] {
  const issues: Issue[] = [];
  for (const issue of found) {
    if (issues.length === mostIssues) {
      const message = m.model_more_issues({ count: mostIssues });
      issues.push({ path: '', message, value: undefined });
      break;
    }
    issues.push(issue);
  }
  return issues;
}

/** Keys that lead to an array or object more than `levels` deep, or undefined; recurses no deeper. */
function keysBelow(value: unknown, levels: number): (string | number)[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels === 0) return [];
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const keys = keysBelow(value[index], levels - 1);
      if (keys) return [index, ...keys];
    }
  } else {
    for (const [key, entry] of Object.entries(value)) {
      const keys = keysBelow(entry, levels - 1);
      if (keys) return [key, ...keys];
    }
  }
  return undefined;
}
