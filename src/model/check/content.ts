import { m } from '../../messages/compiled/messages.js';
import { findCircles } from './circle.ts';
import type { Issue } from '../issue.ts';
import { originalOf, type Original } from '../locator.ts';
import type { Project } from '../schema.ts';
import { stancesOf } from '../stance.ts';

/**
 * What is wrong with a project of the right shape: ids that repeat or lead nowhere, memberships or
 * replies in a circle, locators and digests outside their document, texts that do not match their
 * fingerprint. Nothing when all is well.
 */
export function* findIssues(project: Project): Generator<Issue> {
  const { actors, documents } = project;
  yield* duplicateIds(project);
  yield* danglingIds(project);
  yield* storyIssues(project);
  yield* circles(actors, 'actors', 'memberOf', ({ memberOf }) => memberOf);
  yield* circles(documents, 'documents', 'replyTo', ({ replyTo }) => (replyTo ? [replyTo] : []));
  const originals = new Map(
    documents.flatMap(({ id, text }) => (text === undefined ? [] : [[id, originalOf(text)]])),
  );
  yield* documentIssues(project, originals);
  yield* locatorIssues(project, originals);
}

type Identified = { readonly id: string };
type Originals = ReadonlyMap<string, Original>;

/** Ids of a circle shown in a message, at most. */
const longestCircle = 8;

function* duplicateIds(project: Project): Generator<Issue> {
  const spaces: (readonly [name: string, items: readonly Identified[]])[][] = [
    [
      ['actors', project.actors],
      ['concepts', project.concepts],
    ],
    [['documents', project.documents]],
    [['statements', project.statements]],
    [['stances', project.stances ?? []]],
    [['views', project.views ?? []]],
    [['story.steps', project.story?.steps ?? []]],
  ];
  for (const space of spaces) {
    const taken = new Map<string, string>();
    for (const [name, items] of space)
      for (const [index, { id }] of items.entries()) {
        const earlier = taken.get(id);
        const path = `${name}[${index}].id`;
        if (earlier === undefined) taken.set(id, path);
        else yield { path, message: m.model_duplicate_id({ earlier }), value: id };
      }
  }
}

function* danglingIds(project: Project): Generator<Issue> {
  const actors = idsOf(project.actors);
  const documents = idsOf(project.documents);
  const concepts = idsOf(project.concepts);
  const stances = idsOf(stancesOf(project));

  for (const [i, { memberOf }] of project.actors.entries())
    for (const [j, group] of memberOf.entries())
      if (!actors.has(group)) yield issue(`actors[${i}].memberOf[${j}]`, m.model_no_actor(), group);
  for (const [i, { authors, publisher, replyTo }] of project.documents.entries()) {
    const at = `documents[${i}]`;
    for (const [j, author] of authors.entries())
      if (!actors.has(author)) yield issue(`${at}.authors[${j}]`, m.model_no_actor(), author);
    if (publisher !== undefined && !actors.has(publisher))
      yield issue(`${at}.publisher`, m.model_no_actor(), publisher);
    if (replyTo !== undefined && !documents.has(replyTo))
      yield issue(`${at}.replyTo`, m.model_no_document(), replyTo);
  }
  for (const [i, statement] of project.statements.entries()) {
    const at = `statements[${i}]`;
    const { document, speaker, target, stance, speaksFor, reportedBy } = statement;
    if (!documents.has(document)) yield issue(`${at}.document`, m.model_no_document(), document);
    if (!actors.has(speaker)) yield issue(`${at}.speaker`, m.model_no_actor(), speaker);
    if (!actors.has(target) && !concepts.has(target))
      yield issue(`${at}.target`, m.model_no_target(), target);
    if (!stances.has(stance)) yield issue(`${at}.stance`, m.model_no_stance(), stance);
    if (speaksFor !== undefined && !actors.has(speaksFor))
      yield issue(`${at}.speaksFor`, m.model_no_actor(), speaksFor);
    if (reportedBy !== undefined && !actors.has(reportedBy))
      yield issue(`${at}.reportedBy`, m.model_no_actor(), reportedBy);
  }
}

function* storyIssues({ story, statements }: Project): Generator<Issue> {
  const known = idsOf(statements);
  for (const [i, { highlights }] of (story?.steps ?? []).entries())
    for (const [j, id] of highlights.entries())
      if (!known.has(id))
        yield issue(`story.steps[${i}].highlights[${j}]`, m.model_no_statement(), id);
}

function* circles<T extends Identified>(
  items: readonly T[],
  list: string,
  field: string,
  idsAfter: (item: T) => readonly string[],
): Generator<Issue> {
  const index = new Map(items.map(({ id }, i) => [id, i]));
  const after = items.map((item) =>
    idsAfter(item)
      .map((id) => index.get(id))
      .filter((i) => i !== undefined),
  );
  for (const circle of findCircles(items.length, (node) => after[node] ?? [])) {
    const ids = [...circle, ...circle.slice(0, 1)].map((node) => items[node]?.id);
    const shown = ids.length > longestCircle ? [...ids.slice(0, longestCircle), '…'] : ids;
    yield issue(`${list}[${circle[0]}].${field}`, m.model_circle(), shown.join(' → '));
  }
}

function* documentIssues(project: Project, originals: Originals): Generator<Issue> {
  for (const [i, { id, fingerprint, extent, digest }] of project.documents.entries()) {
    const at = `documents[${i}]`;
    const original = originals.get(id);
    const length = original?.length ?? fingerprint?.length;
    if (original && fingerprint && original.sha256 !== fingerprint.sha256) {
      const { sha256 } = fingerprint;
      yield issue(`${at}.fingerprint.sha256`, m.model_fingerprint_differs(), sha256);
    }
    if (original && fingerprint && original.length !== fingerprint.length) {
      const message = m.model_length_differs({ length: original.length });
      yield issue(`${at}.fingerprint.length`, message, fingerprint.length);
    }
    if (extent) yield* rangeIssues(extent, `${at}.extent`, { start: 0, end: length });
    for (const [j, paragraph] of (digest ?? []).entries())
      yield* rangeIssues(paragraph, `${at}.digest[${j}]`, extent ?? { start: 0, end: length });
  }
}

function* locatorIssues(project: Project, originals: Originals): Generator<Issue> {
  const extents = new Map(
    project.documents.map(({ id, extent, fingerprint }) => {
      const length = originals.get(id)?.length ?? fingerprint?.length;
      return [id, extent ?? { start: 0, end: length }];
    }),
  );
  for (const [i, { document, locator }] of project.statements.entries()) {
    const extent = extents.get(document);
    if (locator && extent) yield* rangeIssues(locator, `statements[${i}].locator`, extent);
  }
}

function* rangeIssues(
  { start, end }: { readonly start: number; readonly end: number },
  path: string,
  within: { readonly start: number; readonly end: number | undefined },
): Generator<Issue> {
  const { start: lowest, end: highest } = within;
  const outside =
    highest === undefined
      ? m.model_before_document({ lowest })
      : m.model_outside_document({ lowest, highest });
  if (end <= start) yield issue(`${path}.end`, m.model_end_before_start({ start }), end);
  if (start < lowest || start > (highest ?? Infinity)) yield issue(`${path}.start`, outside, start);
  if (end < lowest || end > (highest ?? Infinity)) yield issue(`${path}.end`, outside, end);
}

function issue(path: string, message: string, value: unknown): Issue {
  return { path, message, value };
}

function idsOf(items: readonly Identified[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}
