import * as v from 'valibot';
import { m } from '../messages/compiled/messages.js';
import { failure, pathOf, type Result } from './issue.ts';
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
  /** Whether what shows it begins with the story of the project. */
  readonly story?: boolean;
};

/** A view without its project: what a picture carries whose data stay at home. */
export type CarriedView = {
  readonly view: View;
  /** Which project it is a view of. */
  readonly of: { readonly id: string; readonly title: string };
};

/** The mark by which a carried project is told from other JSON. */
const carriedFormat = 'stancegraph-picture';
const carriedVersion = 1;

const shape = v.looseObject({
  format: v.literal(carriedFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  project: v.unknown(),
  view: v.optional(v.string(), ''),
  positions: v.optional(v.record(v.string(), v.array(v.pipe(v.number(), v.finite()))), {}),
  story: v.optional(v.boolean(), false),
});

/** A project, its view and positions as one value to be written as JSON. */
export function carriedJson({ project, view, positions, story }: Carried): unknown {
  return {
    format: carriedFormat,
    version: carriedVersion,
    view: encodeView(view),
    ...(story && { story }),
    positions,
    project,
  };
}

/** The mark of a view that is carried alone. */
const viewFormat = 'stancegraph-view';

const viewShape = v.looseObject({
  format: v.literal(viewFormat),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  of: v.object({ id: v.string(), title: v.string() }),
  view: v.string(),
});

/** A view and the name of its project as one value to be written as JSON. */
export function carriedViewJson({ view, of }: CarriedView): unknown {
  const { id, title } = of;
  return { format: viewFormat, version: carriedVersion, of: { id, title }, view: encodeView(view) };
}

/** Whether parsed JSON says that it is a view without its project. */
export function isCarriedView(json: unknown): boolean {
  return (
    typeof json === 'object' && json !== null && 'format' in json && json.format === viewFormat
  );
}

/** Parsed JSON as a view and whose it is, or what is wrong with it. */
export function parseCarriedView(json: unknown): Result<CarriedView> {
  const parsed = v.safeParse(viewShape, json);
  if (!parsed.success) return misshapen(parsed.issues[0]);
  const { version, view: fragment, of } = parsed.output;
  if (version > carriedVersion) return failure(m.model_carried_version(), 'version', version);
  const view = viewOf(fragment);
  return view.ok ? { ok: true, value: { view: view.value, of } } : view;
}

/**
 * Parsed JSON as a carried project; whole, or what is wrong with it, with paths below `project` for
 * the project. A view that cannot be read is an issue too: the picture would not be that which was sent.
 */
export function parseCarried(json: unknown): Result<Carried> {
  const parsed = v.safeParse(shape, json);
  if (!parsed.success) return misshapen(parsed.issues[0]);
  const { version, view: fragment, positions, story } = parsed.output;
  if (version > carriedVersion) return failure(m.model_carried_version(), 'version', version);
  const project = parseProject(parsed.output.project);
  if (!project.ok)
    return {
      ok: false,
      issues: project.issues.map((issue) => ({
        ...issue,
        path: issue.path === '' ? 'project' : `project.${issue.path}`,
      })),
    };
  const view = viewOf(fragment);
  if (!view.ok) return view;
  const value = { project: project.value, view: view.value, positions };
  return { ok: true, value: { ...value, ...(story && { story }) } };
}

function viewOf(fragment: string): Result<View> {
  const view = fragment === '' ? { ok: true as const, value: defaultView } : decodeView(fragment);
  if (view.ok) return view;
  return failure(view.issues[0]?.message ?? m.model_fragment_broken(), 'view', fragment);
}

function misshapen(issue: v.BaseIssue<unknown>): Result<never> {
  const path = pathOf((issue.path ?? []).map(({ key }) => key as string | number));
  return failure(m.model_carried_shape(), path, issue.input);
}
