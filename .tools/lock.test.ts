import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = path.join(import.meta.dirname, '../package-lock.json');
const packages: Readonly<Record<string, Locked>> = JSON.parse(readFileSync(file, 'utf8')).packages;

/** The folders in which Node looks for a dependency of the package in `folder`, nearest first. */
function placesOf(dependency: string, folder: string): string[] {
  const parts = folder.split('/node_modules/');
  const above = parts.map((_, index) =>
    parts.slice(0, parts.length - index).join('/node_modules/'),
  );
  return [...above.filter(Boolean), ''].map((place) =>
    path.posix.join(place, 'node_modules', dependency),
  );
}

test('the lock file names no registry', () => {
  const addressed = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(addressed.map(([folder]) => folder)).toEqual([]);
});

test('the lock file holds the native parts of every platform, so that npm ci works on each', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesOf(name, folder).some((place) => packages[place]?.version))
      .map((name) => `${folder} needs ${name}`),
  );
  expect(missing).toEqual([]);
});
