import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { breaches } from '../.tools/rooms.ts';

const src = import.meta.dirname;

function sources(): Map<string, string> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))
    .filter((file) => !file.startsWith('messages/compiled/'));
  return new Map(files.map((file) => [file, readFileSync(path.join(src, file), 'utf8')]));
}

test('imports go down, packages stay in their rooms, and no files import each other in a circle', () => {
  const found = sources();
  expect(found.size).toBeGreaterThan(2);
  expect(breaches(found)).toEqual([]);
});

test.each([
  ['model/a.ts', "import { b } from '../graph/b.ts';", 'model (floor 1) stands not above graph'],
  ['model/a.ts', "import type { B } from '../write/b.ts';", 'model (floor 1)'],
  ['read/a.ts', "export { b } from '../graph/b.ts';", 'read (floor 2) stands not above graph'],
  [
    'write/a.ts',
    "const b = await import('../stage/b.ts');",
    'write (floor 4) stands not above stage',
  ],
  ['shell/A.svelte', '<script lang="ts">import \'../app.ts\';</script>', 'app.ts is a door'],
  ['app.ts', "import './embed.ts';", 'embed.ts is a door'],
  ['cli.ts', "import './state/workspace.svelte.ts';", 'cli.ts stands on write/ and below'],
  ['app.ts', "import './cli/run.ts';", 'cli/ serves cli.ts only'],
  ['cellar/a.ts', "import '../model/a.ts';", 'src/cellar is no room'],
  ['model/a.ts', "import '../../e2e/a.ts';", 'it lies outside src'],
  ['scene/a.ts', "import Sigma from 'sigma';", 'no place in scene'],
  ['model/a.ts', "import Graph from 'graphology';", 'no place in model'],
  ['shell/A.svelte', "<script>import Graph from 'graphology';</script>", 'no place in shell'],
  ['write/a.ts', "import { tick } from 'svelte';", 'no place in write'],
  ['read/a.ts', "import { readFileSync } from 'node:fs';", 'no place in read'],
])('%s is found out when it says %s', (file, text, reason) => {
  const found = breaches(new Map([[file, text]]));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`src/${file} imports '`);
  expect(found[0]).toContain(reason);
});

test('a circle is named file by file', () => {
  const circle = new Map([
    ['model/a.ts', "import './b.ts';"],
    ['model/b.ts', "import type { C } from './c.ts';"],
    ['model/c.ts', "import { a } from './a.ts';"],
  ]);
  expect(breaches(circle)).toEqual([
    'files import each other in a circle: model/a.ts -> model/b.ts -> model/c.ts -> model/a.ts',
  ]);
});

test('imports of messages, of lower rooms and of workers are in order', () => {
  const good = new Map([
    ['model/a.ts', "import { m } from '../messages/compiled/messages.js';"],
    ['stage/a.ts', "import Sigma from 'sigma'; import { s } from '../scene/s.ts';"],
    ['state/a.svelte.ts', "import W from '../layout/w.ts?worker'; import { mount } from 'svelte';"],
    ['cli.ts', "import { svg } from './write/svg.ts'; import fs from 'node:fs';"],
  ]);
  expect(breaches(good)).toEqual([]);
});
