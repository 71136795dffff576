import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projects } from './arbitraryProject.ts';
import { exampleJson, exampleProject } from './exampleProject.ts';
import { parseProject } from './project.ts';
import type { Project } from './schema.ts';
import { contentsOf, partView, sharedPart } from './sharedPart.ts';
import { defaultView, type View } from './view.ts';

const all = { notes: true, hidden: true, texts: true };
const none = { notes: false, hidden: false, texts: false };
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

function noted(): Project {
  const json = exampleJson();
  Object.assign(json.documents[0]!, { note: 'found in a box' });
  Object.assign(json.statements[0]!, { note: 'ask again', coder: 'A. B.' });
  Object.assign(json, {
    story: {
      steps: [{ id: 'one', title: 'One', fragment: '', note: 'speak slowly', text: 'Seen by all' }],
    },
  });
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  return project.value;
}

describe('the part of a project that is given away', () => {
  test('is the project itself where all is kept', () => {
    const project = noted();
    expect(sharedPart(project, [], all)).toBe(project);
    const rows = project.statements.keys();
    expect(sharedPart(exampleProject(), rows, { ...all, hidden: false, notes: false })).toEqual(
      exampleProject(),
    );
  });

  test('has no notes, no coders and nothing that only a speaker sees', () => {
    const part = sharedPart(noted(), [], { ...all, notes: false });
    expect(contentsOf(noted()).notes).toBe(3);
    expect(contentsOf(part).notes).toBe(0);
    const text = JSON.stringify(part);
    for (const word of ['found in a box', 'ask again', 'A. B.', 'speak slowly'])
      expect(text).not.toContain(word);
    expect(text).toContain('Seen by all');
  });

  test('has no text of a document where texts are left out, but its fingerprint', () => {
    const part = sharedPart(exampleProject(), [], { ...all, texts: false });
    expect([contentsOf(exampleProject()).texts, contentsOf(part).texts]).toEqual([2, 0]);
    expect(part.documents[0]!.fingerprint).toEqual(exampleProject().documents[0]!.fingerprint);
    expect(parseProject(part).ok).toBe(true);
  });

  test('names nobody who is not shown, and all whom those shown need', () => {
    const project = noted();
    const row = project.statements.findIndex(({ id }) => id === 's3');
    const part = sharedPart(project, [row], none);
    expect(idsOf(part.statements)).toEqual(['s3']);
    expect(idsOf(part.documents)).toEqual(['report']);
    expect(idsOf(part.actors)).toEqual(['league', 'norland', 'ministry', 'minister']);
    expect(idsOf(part.concepts)).toEqual(['accord']);
    expect(part).not.toHaveProperty('views');
    expect(part).not.toHaveProperty('story');
    expect(contentsOf(part)).toEqual({
      actors: 4,
      concepts: 1,
      statements: 1,
      documents: 1,
      texts: 0,
      notes: 0,
      views: 0,
    });
  });

  test('is a sound project, whatever is shown', () => {
    fc.assert(
      fc.property(
        projects.chain((project) =>
          fc.tuple(
            fc.constant(project),
            fc.subarray([...project.statements.keys()]),
            fc.record({ notes: fc.boolean(), hidden: fc.boolean(), texts: fc.boolean() }),
          ),
        ),
        ([project, shown, kept]) => {
          const part = sharedPart(project, shown, kept);
          expect(parseProject(JSON.parse(JSON.stringify(part)))).toMatchObject({ ok: true });
          if (!kept.hidden) expect(part.statements).toHaveLength(shown.length);
        },
      ),
    );
  });
});

describe('the view of a part', () => {
  const view: View = {
    ...defaultView,
    filters: { ...defaultView.filters, hiddenDocuments: ['comment-1'], text: 'secret' },
    focus: { ids: ['minister', 'reader'], steps: 1 },
    layout: { ...defaultView.layout, pinned: { minister: [1, 2], reader: [3, 4] } },
    selection: { type: 'entity', id: 'reader' },
    reading: 'comment-1',
  };

  test('names nothing that was taken out', () => {
    const project = exampleProject();
    const part = sharedPart(project, [2], none);
    expect(partView(view, part, project)).toEqual({
      ...defaultView,
      focus: { ids: ['minister'], steps: 1 },
      layout: { ...defaultView.layout, pinned: { minister: [1, 2] } },
    });
    const kept = { ...view, selection: { type: 'statement' as const, id: 's3' } };
    expect(partView(kept, part, project).selection).toEqual(kept.selection);
  });

  test('is the view itself where nothing was', () => {
    expect(partView(view, exampleProject(), exampleProject())).toBe(view);
  });
});
