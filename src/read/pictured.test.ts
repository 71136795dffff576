import { expect, test } from 'vitest';
import { carriedJson } from '../model/carried.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { maxDepth } from '../model/project.ts';
import { defaultView } from '../model/view.ts';
import { readPictured } from './pictured.ts';

/** What a picture carries of a project with a field of its own that reaches so many levels down. */
function carriedWith(levels: number): string {
  const field: unknown = JSON.parse('['.repeat(levels - 1) + ']'.repeat(levels - 1));
  const project = { ...exampleProject(), field };
  return JSON.stringify(carriedJson({ project, view: defaultView, positions: {} }));
}

test('a picture carries a project as deep as a file may be, and no deeper', () => {
  expect(readPictured(carriedWith(maxDepth)).ok).toBe(true);
  for (const levels of [maxDepth + 1, maxDepth + 2, 2000])
    expect(readPictured(carriedWith(levels))).toMatchObject({
      ok: false,
      issues: [{ path: expect.stringMatching(/^project\.field\[0\]/) }],
    });
});
