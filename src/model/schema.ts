import * as v from 'valibot';
import { m } from '../messages/compiled/messages.js';
import { isCalendarDate } from './date.ts';

/** The format number this version of the program writes; older ones migrate, newer ones are refused. */
export const formatVersion = 1;

/** Longest text a document may carry, in bytes of UTF-8. */
export const maxTextBytes = 10_000_000;

/**
 * Kinds of actor, from the single person to the bloc of states. The last three are for data that tell no
 * more: a person, an organisation, or not even that.
 */
export const actorKinds = [
  'state',
  'bloc',
  'international-organisation',
  'government-body',
  'company',
  'civil-society',
  'research-institution',
  'media',
  'expert',
  'official',
  'commenter',
  'person',
  'organisation',
  'other',
] as const;

/** Kinds of concept: what a stance is about when it is not an actor. */
export const conceptKinds = ['proposal', 'norm', 'pledge', 'treaty', 'policy', 'idea'] as const;

/**
 * Kinds of document; threads are documents of kind `comment` that reply to another. A `dataset` is a
 * table whose lines are the statements: it has no text, and its statements no locator.
 */
export const documentKinds = [
  'news',
  'post',
  'comment',
  'speech',
  'debate',
  'roll-call',
  'report',
  'dataset',
  'other',
] as const;

/** How a reported stance came: verbatim, in the reporter's words, or imputed by another actor. */
export const reportModes = ['quoted', 'paraphrased', 'ascribed'] as const;

const id = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:-]*$/u, () => m.model_bad_id()),
  v.maxLength(200),
  v.description('Stable slug: letters, digits and . _ : -'),
);

const text = v.pipe(
  v.string(),
  v.check(
    (words) => !/\p{Surrogate}/u.test(words),
    () => m.model_lone_surrogate(),
  ),
);

/** Where there are characters, one of them can be seen. */
const visible = v.regex<string, () => string>(/^$|[^\s\p{Cc}]/u, () => m.model_blank());

const name = v.pipe(text, v.nonEmpty(), v.maxLength(1000), visible);

const sha256 = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, () => m.model_bad_sha256()),
  v.description('SHA-256 as 64 lower-case hexadecimal digits'),
);

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const date = v.pipe(
  v.string(),
  v.check(isCalendarDate, () => m.model_bad_date()),
  v.description('ISO 8601 calendar date: YYYY, YYYY-MM or YYYY-MM-DD'),
);

const link = v.pipe(
  v.string(),
  v.check(isHttpLink, () => m.model_bad_link()),
  v.description('http or https address'),
);

const range = v.looseObject({ start: offset, end: offset });

const stance = v.looseObject({
  id,
  label: name,
  polarity: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
});

const digestParagraph = v.looseObject({ text, start: offset, end: offset });

const document = v.looseObject({
  id,
  title: name,
  date: v.optional(date),
  authors: v.optional(v.array(id), []),
  publisher: v.optional(id),
  language: v.optional(v.pipe(text, v.description('BCP 47 language tag'))),
  kind: v.optional(v.picklist(documentKinds)),
  url: v.optional(link),
  replyTo: v.optional(id),
  note: v.optional(text),
  text: v.optional(
    v.pipe(
      text,
      v.check(
        (words) => new TextEncoder().encode(words).length <= maxTextBytes,
        () => m.model_text_too_long({ megabytes: maxTextBytes / 1e6 }),
      ),
    ),
  ),
  digest: v.optional(v.array(digestParagraph)),
  fingerprint: v.optional(
    v.pipe(
      v.looseObject({ sha256, length: offset }),
      v.description(
        'SHA-256 of the original with line ends as LF (UTF-8) and its length in code points',
      ),
    ),
  ),
  extent: v.optional(
    v.pipe(
      range,
      v.description('Part of the original that is this document, when one file holds several'),
    ),
  ),
});

const actor = v.looseObject({
  id,
  name,
  aliases: v.optional(v.array(name), []),
  kind: v.picklist(actorKinds),
  memberOf: v.optional(v.array(id), []),
  description: v.optional(text),
});

const concept = v.looseObject({
  id,
  name,
  aliases: v.optional(v.array(name), []),
  kind: v.picklist(conceptKinds),
  description: v.optional(text),
});

const statement = v.looseObject({
  id,
  document: id,
  speaker: id,
  target: id,
  stance: id,
  label: v.pipe(text, v.maxLength(200), visible),
  summary: v.pipe(text, v.maxLength(2000)),
  locator: v.optional(v.looseObject({ start: offset, end: offset, sha256 })),
  speaksFor: v.optional(
    v.pipe(
      id,
      v.description('Actor in whose name the speaker speaks here, which counts when rolled up'),
    ),
  ),
  reportedBy: v.optional(id),
  mode: v.optional(v.picklist(reportModes)),
  condition: v.optional(text),
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  coder: v.optional(text),
  note: v.optional(text),
});

const fragment = v.pipe(
  v.string(),
  v.regex(/^(v\d+\.[\w-]+)?$/, () => m.model_bad_fragment()),
  v.description('Fragment of the address of the view, without #; empty for the default view'),
);

const savedView = v.looseObject({ id, name, fragment });

const storyStep = v.looseObject({
  id,
  title: name,
  text: v.optional(v.pipe(text, v.maxLength(5000)), ''),
  note: v.optional(v.pipe(text, v.maxLength(5000), v.description('What only the speaker sees'))),
  fragment,
  highlights: v.optional(
    v.pipe(v.array(id), v.description('Ids of the statements that the step rests on')),
    [],
  ),
});

/** Shape of a project file; what shape alone cannot say is checked by {@link findIssues}. */
export const projectSchema = v.looseObject({
  format: v.literal('stancegraph'),
  version: v.literal(formatVersion),
  id,
  title: name,
  description: v.optional(text),
  language: v.optional(text),
  stances: v.optional(v.array(stance)),
  documents: v.array(document),
  actors: v.array(actor),
  concepts: v.array(concept),
  statements: v.array(statement),
  views: v.optional(v.array(savedView)),
  story: v.optional(v.looseObject({ steps: v.pipe(v.array(storyStep), v.maxLength(200)) })),
});

/** Shape of an entry of each list of a project, to check long lists one entry at a time. */
export const entrySchemas = {
  stances: stance,
  documents: document,
  actors: actor,
  concepts: concept,
  statements: statement,
  views: savedView,
} as const;

/** A project as it may stand in a file: lists that have a default may be absent. */
export type ProjectFile = v.InferInput<typeof projectSchema>;
export type Project = v.InferOutput<typeof projectSchema>;
export type Document = Project['documents'][number];
export type Actor = Project['actors'][number];
export type Concept = Project['concepts'][number];
export type Statement = Project['statements'][number];
export type Stance = NonNullable<Project['stances']>[number];
export type Locator = NonNullable<Statement['locator']>;
export type SavedView = v.InferOutput<typeof savedView>;
export type StoryStep = v.InferOutput<typeof storyStep>;
export type ActorKind = (typeof actorKinds)[number];
export type ConceptKind = (typeof conceptKinds)[number];
export type DocumentKind = (typeof documentKinds)[number];
export type ReportMode = (typeof reportModes)[number];

function isHttpLink(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
