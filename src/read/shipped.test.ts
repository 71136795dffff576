import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Project } from '../model/schema.ts';
import { verifyOriginals } from './originals.ts';
import { readProject } from './project.ts';

const shipped = path.resolve(import.meta.dirname, '../../graph-data');
const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds');

const names = readdirSync(shipped, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function open(name: string): Project {
  const bytes = readFileSync(path.join(shipped, name, 'project.stance.json'));
  const result = readProject(bytes, name);
  if (!result.ok) throw new Error(result.issues.map(({ path: at }) => at).join(', '));
  return result.value;
}

describe.each(names)('the shipped project %s', (name) => {
  test('is sound, and says of every statement where it stands', () => {
    const { statements, documents } = open(name);
    expect(statements.length).toBeGreaterThan(0);
    for (const { id, locator } of statements)
      expect([id, locator]).toEqual([id, expect.anything()]);
    for (const { id, fingerprint } of documents)
      expect([id, fingerprint]).toEqual([id, expect.anything()]);
  });

  test.skipIf(!existsSync(seeds))('verifies against its documents (in ../shared/seeds)', () => {
    const files = readdirSync(seeds).map((file) => ({
      name: file,
      bytes: new Uint8Array(readFileSync(path.join(seeds, file))),
    }));
    const project = open(name);
    const { documents, locators, failed } = verifyOriginals(project, files);
    expect(documents).toEqual(project.documents.map(({ id }) => ({ id, original: 'verified' })));
    expect(failed).toEqual([]);
    expect(locators).toEqual({ verified: project.statements.length, failed: 0, unverifiable: 0 });
  });
});

test('there is a project to ship', () => {
  expect(names).toContain('code-of-conduct-2011');
});
