import type { Document, Project, Statement, StoryStep } from './schema.ts';
import { defaultView, type View } from './view.ts';

/** What is to stay in a project that is given away. */
export type Kept = {
  /** Notes on statements and documents, names of coders, and what only a speaker of a story sees. */
  readonly notes: boolean;
  /** What the view leaves out, other saved views and the story among it. */
  readonly hidden: boolean;
  /** Texts and digests of the documents. */
  readonly texts: boolean;
};

/** How much there is of what in a project. */
export type Contents = {
  readonly actors: number;
  readonly concepts: number;
  readonly statements: number;
  readonly documents: number;
  readonly texts: number;
  readonly notes: number;
  /** Saved views, and steps of a story. */
  readonly views: number;
};

/** Counts what a project holds. */
export function contentsOf(project: Project): Contents {
  const { actors, concepts, statements, documents, views = [] } = project;
  const steps = project.story?.steps ?? [];
  const texts = documents.filter(hasText).length;
  const notes = [...documents, ...statements, ...steps].filter(hasNotes).length;
  return {
    actors: actors.length,
    concepts: concepts.length,
    statements: statements.length,
    documents: documents.length,
    texts,
    notes,
    views: views.length + steps.length,
  };
}

/**
 * The part of a project that is given away: the project itself where all is kept. Without what is
 * hidden there stay the statements shown, their documents with those they reply to, everybody named in
 * them, and whom these belong to; the rest of the order stays.
 * @param shown rows of the statements that the view shows
 */
export function sharedPart(project: Project, shown: Iterable<number>, kept: Kept): Project {
  let part = project;
  if (!kept.hidden) part = withoutHidden(part, new Set(shown));
  if (!kept.notes && contentsOf(part).notes > 0) part = withoutNotes(part);
  if (!kept.texts && part.documents.some(hasText))
    part = { ...part, documents: part.documents.map(withoutText) };
  return part;
}

/**
 * The view of a part: that of the whole with nothing in it that names what was taken out. What it hid
 * is gone, so that it needs no filters.
 */
export function partView(view: View, part: Project, whole: Project): View {
  if (part.statements.length === whole.statements.length) return view;
  const ids = new Set([...part.actors, ...part.concepts].map(({ id }) => id));
  const statements = new Set(part.statements.map(({ id }) => id));
  const { selection, reading, layout, focus } = view;
  const pinned = Object.entries(layout.pinned).filter(([id]) => ids.has(id));
  const isLeft =
    selection !== null &&
    (selection.type === 'edge'
      ? ids.has(selection.source) && ids.has(selection.target)
      : (selection.type === 'entity' ? ids : statements).has(selection.id));
  return {
    ...view,
    filters: defaultView.filters,
    focus: { ...focus, ids: focus.ids.filter((id) => ids.has(id)) },
    layout: { ...layout, pinned: Object.fromEntries(pinned) },
    selection: isLeft ? selection : null,
    reading: part.documents.some(({ id }) => id === reading) ? reading : null,
  };
}

function withoutHidden(project: Project, shown: ReadonlySet<number>): Project {
  const { statements } = project;
  if (shown.size === statements.length) return project;
  const left = statements.filter((_, row) => shown.has(row));
  const documents = documentsOf(project, left);
  const entities = entitiesOf(project, left, documents);
  return {
    ...without(without(project, 'views'), 'story'),
    documents,
    actors: project.actors.filter(({ id }) => entities.has(id)),
    concepts: project.concepts.filter(({ id }) => entities.has(id)),
    statements: left,
  };
}

function without<T extends object>(value: T, key: string): T {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as T;
}

function documentsOf(project: Project, left: readonly Statement[]): Document[] {
  const known = new Map(project.documents.map((document) => [document.id, document]));
  const wanted = new Set<string>();
  for (const statement of left) {
    let id: string | undefined = statement.document;
    while (id !== undefined && !wanted.has(id)) {
      wanted.add(id);
      id = known.get(id)?.replyTo;
    }
  }
  return project.documents.filter(({ id }) => wanted.has(id));
}

function entitiesOf(
  project: Project,
  left: readonly Statement[],
  documents: readonly Document[],
): ReadonlySet<string> {
  const groups = new Map(project.actors.map(({ id, memberOf }) => [id, memberOf]));
  const found = new Set<string>();
  const waiting: string[] = [];
  for (const { speaker, target, speaksFor, reportedBy } of left)
    waiting.push(speaker, target, ...[speaksFor, reportedBy].filter((id) => id !== undefined));
  for (const { authors, publisher } of documents)
    waiting.push(...authors, ...(publisher === undefined ? [] : [publisher]));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(groups.get(id) ?? []));
  }
  return found;
}

function withoutNotes(project: Project): Project {
  const part = {
    ...project,
    documents: project.documents.map(({ note: _note, ...document }) => document),
    statements: project.statements.map(({ note: _note, coder: _coder, ...statement }) => statement),
  };
  const { story } = project;
  if (!story) return part;
  const steps = story.steps.map(({ note: _note, ...step }) => step);
  return { ...part, story: { ...story, steps } };
}

function withoutText({ text: _text, digest: _digest, ...document }: Document): Document {
  return document;
}

function hasText({ text, digest }: Document): boolean {
  return text !== undefined || (digest?.length ?? 0) > 0;
}

function hasNotes(item: Document | Statement | StoryStep): boolean {
  return (item.note ?? '') !== '' || ((item as Partial<Statement>).coder ?? '') !== '';
}
