import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projects } from './arbitraryProject.ts';
import { readProject } from '../read/project.ts';
import { serialiseProject } from './project.ts';

test('a saved project opens as it was', () => {
  fc.assert(
    fc.property(projects, (project) => {
      const opened = readProject(new TextEncoder().encode(serialiseProject(project)), 'saved');
      expect(opened).toEqual({ ok: true, value: project });
    }),
    { numRuns: 30 },
  );
});
