import { m } from '../messages/compiled/messages.js';
import type { Issue } from './issue.ts';
import { hashText, originalOf } from './locator.ts';
import type { Project } from './schema.ts';
import { stancesOf } from './stance.ts';

/**
 * What is wrong with a project of the right shape: ids that repeat or lead nowhere, memberships or
 * replies in a circle, locators and digests outside their document, texts that do not match their
 * fingerprint. Empty when all is well.
 */
export function findIssues(project: Project): Issue[] {
  return [
    ...duplicateIds(project),
    ...danglingIds(project),
    ...circles(project.actors, 'actors', 'memberOf', (actor) => actor.memberOf),
    ...circles(project.documents, 'documents', 'replyTo', ({ replyTo }) => (replyTo ? [replyTo] : [])),
    ...documentIssues(project),
    ...locatorIssues(project),
  ];
}

type Identified = { readonly id: string };

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
  ];
  for (const space of spaces) {
    const first = new Map<string, string>();
    for (const [name, items] of space)
      for (const [index, { id }] of items.entries()) {
        const earlier = first.get(id);
        const path = `${name}[${index}].id`;
        if (earlier === undefined) first.set(id, path);
        else yield { path, message: m.model_duplicate_id({ earlier }), value: id };
      }
  }
}

function* danglingIds(project: Project): Generator<Issue> {
  const actors = idsOf(project.actors);
  const documents = idsOf(project.documents);
  const targets = new Set([...actors, ...idsOf(project.concepts)]);
  const stances = idsOf(stancesOf(project));

  const missing = (path: string, value: string): Issue => ({
    path,
    message: m.model_dangling_id(),
    value,
  });

  for (const [i, actor] of project.actors.entries())
    for (const [j, group] of actor.memberOf.entries())
      if (!actors.has(group)) yield missing(`actors[${i}].memberOf[${j}]`, group);
  for (const [i, { authors, publisher, replyTo }] of project.documents.entries()) {
    for (const [j, author] of authors.entries())
      if (!actors.has(author)) yield missing(`documents[${i}].authors[${j}]`, author);
    if (publisher !== undefined && !actors.has(publisher))
      yield missing(`documents[${i}].publisher`, publisher);
    if (replyTo !== undefined && !documents.has(replyTo))
      yield missing(`documents[${i}].replyTo`, replyTo);
  }
  for (const [i, statement] of project.statements.entries()) {
    const at = `statements[${i}]`;
    const { document, speaker, target, stance, reportedBy } = statement;
    if (!documents.has(document)) yield missing(`${at}.document`, document);
    if (!actors.has(speaker)) yield missing(`${at}.speaker`, speaker);
    if (!targets.has(target)) yield missing(`${at}.target`, target);
    if (!stances.has(stance)) yield missing(`${at}.stance`, stance);
    if (reportedBy !== undefined && !actors.has(reportedBy))
      yield missing(`${at}.reportedBy`, reportedBy);
  }
}

function* circles<T extends Identified>(
  items: readonly T[],
  list: string,
  field: string,
  next: (item: T) => readonly string[],
): Generator<Issue> {
  const index = new Map(items.map((item, i) => [item.id, i]));
  const done = new Set<number>();
  for (const root of items.keys()) {
    // An explicit stack: a chain of a hundred thousand replies must not overflow the call stack.
    const path: number[] = [];
    const onPath = new Set<number>();
    const stack: { node: number; leave: boolean }[] = [{ node: root, leave: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const { node, leave } = top;
      const item = items[node];
      if (leave || !item) {
        path.pop();
        onPath.delete(node);
        done.add(node);
        continue;
      }
      if (onPath.has(node)) {
        const circle = [...path.slice(path.indexOf(node)), node].map((i) => items[i]?.id);
        const value = circle.join(' → ');
        yield { path: `${list}[${node}].${field}`, message: m.model_circle(), value };
        continue;
      }
      if (done.has(node)) continue;
      path.push(node);
      onPath.add(node);
      stack.push({ node, leave: true });
      for (const id of next(item)) {
        const to = index.get(id);
        if (to !== undefined) stack.push({ node: to, leave: false });
      }
    }
  }
}

function* documentIssues(project: Project): Generator<Issue> {
  for (const [i, document] of project.documents.entries()) {
    const at = `documents[${i}]`;
    const { text, fingerprint, extent } = document;
    const original = text === undefined ? undefined : originalOf(text);
    const length = original?.length ?? fingerprint?.length;
    if (original && fingerprint && hashText(original.text) !== fingerprint.sha256)
      yield {
        path: `${at}.fingerprint.sha256`,
        message: m.model_fingerprint_differs(),
        value: fingerprint.sha256,
      };
    if (extent) yield* rangeIssues(extent, `${at}.extent`, 0, length);
    for (const [j, paragraph] of (document.digest ?? []).entries())
      yield* rangeIssues(
        paragraph,
        `${at}.digest[${j}]`,
        extent?.start ?? 0,
        extent?.end ?? length,
      );
  }
}

function* locatorIssues(project: Project): Generator<Issue> {
  const bounds = new Map(
    project.documents.map(({ id, extent, fingerprint, text }) => {
      const length = text === undefined ? fingerprint?.length : originalOf(text).length;
      return [id, extent ?? { start: 0, end: length }];
    }),
  );
  for (const [i, { document, locator }] of project.statements.entries()) {
    const within = bounds.get(document);
    if (locator && within)
      yield* rangeIssues(locator, `statements[${i}].locator`, within.start, within.end);
  }
}

function* rangeIssues(
  range: { readonly start: number; readonly end: number },
  path: string,
  lowest: number,
  highest: number | undefined,
): Generator<Issue> {
  const { start, end } = range;
  if (end <= start) yield { path: `${path}.end`, message: m.model_end_before_start({ start }), value: end };
  if (start < lowest)
    yield { path: `${path}.start`, message: m.model_outside_document({ lowest, highest: highest ?? '∞' }), value: start };
  if (highest !== undefined && end > highest)
    yield { path: `${path}.end`, message: m.model_outside_document({ lowest, highest }), value: end };
}

function idsOf(items: readonly Identified[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}
