import * as v from 'valibot';
import { actorKinds, conceptKinds } from './schema.ts';
import { isCalendarDate } from './date.ts';

const ids = v.optional(v.array(v.string()), []);
const day = v.optional(v.nullable(v.pipe(v.string(), v.check(isCalendarDate))), null);
const finite = v.pipe(v.number(), v.finite());

/** Levels a speaker or target can be rolled up to along its memberships. */
export const rollUpLevels = ['person', 'organisation', 'state', 'bloc'] as const;

/** Which statements count, by whose words they rest on. */
export const ascriptions = ['all', 'own', 'ascribed'] as const;

/**
 * How statements become edges: as stated; actors and concepts; pairs of actors by what they agree on,
 * disagree on, or the difference of both.
 */
export const projectionNames = [
  'stances',
  'positions',
  'agreement',
  'disagreement',
  'net',
] as const;

/** What a weight is divided by; a projection that does not know a norm divides by nothing. */
export const norms = [
  'none',
  'average',
  'jaccard',
  'cosine',
  'dna-cosine',
  'activity',
  'prominence',
] as const;

/** Within what the same stance of a speaker on a target counts only once. */
export const duplicateRules = ['all', 'document', 'week', 'month', 'year', 'range'] as const;

/** What becomes of the stances of one actor on one concept. */
export const aggregations = ['ignore', 'subtract', 'combine'] as const;

const filters = v.object({
  /** Ids of stances that are switched off; likewise below: what is new in a file is shown. */
  hiddenStances: ids,
  hiddenKinds: v.optional(v.array(v.picklist([...actorKinds, ...conceptKinds])), []),
  hiddenDocuments: ids,
  from: day,
  to: day,
  text: v.optional(v.pipe(v.string(), v.maxLength(500)), ''),
  leastConfidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
  ascription: v.optional(v.picklist(ascriptions), 'all'),
});

const counting = v.object({
  norm: v.optional(v.picklist(norms), 'none'),
  duplicates: v.optional(v.picklist(duplicateRules), 'all'),
  aggregation: v.optional(v.picklist(aggregations), 'subtract'),
  /** Statements an actor must make to count. */
  leastStatements: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 1),
  /** Edges whose weight is nearer to 0 are left out. */
  leastWeight: v.optional(v.pipe(finite, v.minValue(0)), 0),
  /** Whether actors that speak but have no edge are kept. */
  isolates: v.optional(v.boolean(), false),
  /** Whether to count as the Discourse Network Analyzer does, oddities included. */
  dnaCompatible: v.optional(v.boolean(), false),
});

/** How entities are placed: by signed stress, in columns of camps, or on a line by their positions. */
export const layoutNames = ['stress', 'camps', 'line'] as const;

const layout = v.object({
  name: v.optional(v.picklist(layoutNames), 'stress'),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff)), 1),
  /** Entities somebody moved by hand, in layout units. */
  pinned: v.optional(v.record(v.string(), v.tuple([finite, finite])), {}),
});

/** An analysis and, after a colon, one of its measures; without one, the camps that it finds. */
const nodeValue = v.optional(
  v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}(:[A-Za-z]{1,40})?$/))),
  null,
);

const appearance = v.object({
  memberships: v.optional(v.boolean(), true),
  edgeLabels: v.optional(v.boolean(), false),
  /** Factor on the size of labels. */
  labelSize: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)), 1),
  /** What the fill of nodes shows; `null` for their kind. */
  colourBy: nodeValue,
  /** What the size of nodes shows; `null` for their statements. */
  sizeBy: nodeValue,
  /** Whether camps stand on areas. */
  hulls: v.optional(v.boolean(), false),
});

/** Ids that a focus holds at most, and the steps it reaches. */
export const mostFocused = 50;
export const focusSteps = [1, 2] as const;

/** Those whom a picture is about: it shows them and what lies within so many steps of them. */
const focus = v.object({
  /** Of entities; everything is shown where there are none. */
  ids: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(mostFocused)),
    [],
  ),
  steps: v.optional(v.picklist(focusSteps), 1),
});
/** Parameters of analyses that are not at their usual values, by id of the analysis and of its own. */
const analyses = v.record(
  v.string(),
  v.record(v.string(), v.union([finite, v.pipe(v.string(), v.maxLength(200))])),
);

/** One thing picked: an entity, an edge (`source`, `target`, `stance`), or a statement by id. */
const selection = v.nullable(
  v.variant('type', [
    v.object({ type: v.literal('entity'), id: v.string() }),
    v.object({
      type: v.literal('edge'),
      source: v.string(),
      target: v.string(),
      stance: v.string(),
    }),
    v.object({ type: v.literal('statement'), id: v.string() }),
  ]),
);

/** Centre in layout units and magnification; 1 shows the whole picture. `null` follows the picture. */
const camera = v.nullable(
  v.object({ x: finite, y: finite, zoom: v.pipe(v.number(), v.minValue(0.05), v.maxValue(64)) }),
);

/**
 * Everything that decides what a picture shows, as one serialisable value: the address, a saved
 * view, an export and an undo step all hold one. Every field has a default.
 */
export const viewSchema = v.object({
  projection: v.optional(v.picklist(projectionNames), 'stances'),
  counting: v.optional(counting, {}),
  rollUp: v.optional(v.picklist(rollUpLevels), 'person'),
  filters: v.optional(filters, {}),
  focus: v.optional(focus, {}),
  layout: v.optional(layout, {}),
  appearance: v.optional(appearance, {}),
  analyses: v.optional(analyses, {}),
  selection: v.optional(selection, null),
  /** Id of the document that is open to be read. */
  reading: v.optional(v.nullable(v.string()), null),
  camera: v.optional(camera, null),
});

export type View = v.InferOutput<typeof viewSchema>;
export type Filters = View['filters'];
export type Focus = View['focus'];
export type Selection = NonNullable<View['selection']>;
export type Camera = NonNullable<View['camera']>;
export type ProjectionName = View['projection'];
export type Counting = View['counting'];
export type RollUpLevel = View['rollUp'];
export type LayoutName = View['layout']['name'];
export type AnalysisSettings = View['analyses'];
export type Ascription = Filters['ascription'];

/** The view of a project nobody has touched: everything shown, nothing picked. */
export const defaultView: View = v.parse(viewSchema, {});

/** Whether filters leave anything out that the default ones show. */
export function isFiltered({ filters }: Pick<View, 'filters'>): boolean {
  return JSON.stringify(filters) !== JSON.stringify(defaultView.filters);
}
