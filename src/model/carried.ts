import * as v from 'valibot';
import { m } from '../messages/compiled/messages.js';
import { pathOf, type Result } from './issue.ts';
import { parseProject } from './project.ts';
import type { Project } from './schema.ts';
import { defaultView, type View } from './view.ts';
import { decodeView, encodeView } from './viewFragment.ts';

/** A project and how it is looked at: what a file carries that opens as one very picture. */
export type Carried = {
  readonly project: Project;
  readonly view: View;
  /** Positions computed beforehand, x and y alternating in the order of the ids, by the key of their input. */
  readonly positions: Readonly<Record<string, readonly number[]>>;
};

/** The mark by which a carried project is told from other JSON. */
export const carriedFormat = 'stancegraph-picture';
const carriedVersion = 1;

const shape = v.looseObject({
  format: v.literal(carriedFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  project: v.unknown(),
  view: v.optional(v.string(), ''),
  positions: v.optional(v.record(v.string(), v.array(v.pipe(v.number(), v.finite()))), {}),
});

/** A project, its view and positions as one value to be written as JSON. */
export function carriedJson({ project, view, positions }: Carried): unknown {
  return {
    format: carriedFormat,
    version: carriedVersion,
    view: encodeView(view),
    positions,
    project,
  };
}

/**
 * Parsed JSON as a carried project; whole, or what is wrong with it, with paths below `project` for
 * the project. A view that cannot be read is an issue too: the picture would not be that which was sent.
 */
export function parseCarried(json: unknown): Result<Carried> {
  const parsed = v.safeParse(shape, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = pathOf((issue.path ?? []).map(({ key }) => key as string | number));
    return failed(path, m.model_carried_shape(), issue.input);
  }
  const { version, view: fragment, positions } = parsed.output;
  if (version > carriedVersion) return failed('version', m.model_carried_version(), version);
  const project = parseProject(parsed.output.project);
  if (!project.ok)
    return {
      ok: false,
      issues: project.issues.map((issue) => ({
        ...issue,
        path: issue.path === '' ? 'project' : `project.${issue.path}`,
      })),
    };
  const view = fragment === '' ? { ok: true as const, value: defaultView } : decodeView(fragment);
  if (!view.ok)
    return failed('view', view.issues[0]?.message ?? m.model_fragment_broken(), fragment);
  return { ok: true, value: { project: project.value, view: view.value, positions } };
}

function failed(path: string, message: string, value: unknown): Result<never> {
  return { ok: false, issues: [{ path, message, value }] };
}
