import * as v from 'valibot';
import { m } from '../messages/compiled/messages.js';
import { findIssues } from './check.ts';
import type { Issue, Result } from './issue.ts';
import { migrate } from './migration.ts';
import { projectSchema, type Project } from './schema.ts';

/** Deepest nesting of arrays and objects accepted anywhere in a project, unknown fields included. */
export const maxDepth = 64;

/** At most so many issues are listed; a file of another kind would have one for every value. */
const mostIssues = 1000;

/**
 * Checks parsed JSON and returns it as a project of the current version, unknown fields kept, or
 * every issue found, each with path, message and value. Never throws on bad input.
 */
export function parseProject(json: unknown): Result<Project> {
  const tooDeep = depthIssue(json);
  if (tooDeep) return { ok: false, issues: [tooDeep] };
  const current = migrate(json);
  if (!current.ok) return current;
  const shape = v.safeParse(projectSchema, current.value);
  if (!shape.success) return failed(shape.issues.map(issueOfSchema));
  const issues = findIssues(shape.output);
  return issues.length === 0 ? { ok: true, value: shape.output } : failed(issues);
}

/** The project as the text of a `*.stance.json` file, indented by two, ending in a line end. */
export function serialiseProject(project: Project): string {
  return `${JSON.stringify(project, null, 2)}\n`;
}

function failed(issues: readonly Issue[]): Result<Project> {
  const shown = issues.slice(0, mostIssues);
  const rest = issues.length - shown.length;
  if (rest > 0) shown.push({ path: '', message: m.model_more_issues({ count: rest }), value: rest });
  return { ok: false, issues: shown };
}

function issueOfSchema(issue: v.BaseIssue<unknown>): Issue {
  const path = (issue.path ?? []).reduce(
    (text, { key }) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );
  return { path, message: messageOf(issue), value: issue.input };
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  // Checks of our own carry their message; shape errors say what was expected.
  if (issue.kind === 'validation' && issue.type !== 'min_value' && issue.type !== 'max_value')
    return issue.message;
  if (issue.expected === null) return issue.message;
  return issue.input === undefined
    ? m.model_missing({ expected: issue.expected })
    : m.model_expected({ expected: issue.expected });
}

function depthIssue(json: unknown): Issue | undefined {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level)
      if (typeof value === 'object' && value !== null)
        for (const child of Object.values(value))
          if (typeof child === 'object' && child !== null) next.push(child);
    if (next.length > 0 && depth >= maxDepth)
      return { path: '', message: m.model_too_deep({ maxDepth }), value: depth };
    level = next;
  }
  return undefined;
}
