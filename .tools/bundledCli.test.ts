import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundledCli } from './bundledCli.mjs';

let root = '';
let builds = 0;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'bundled-cli-'));
  builds = 0;
  await writeFile(path.join(root, 'a.ts'), 'one');
  await writeFile(path.join(root, 'b.ts'), 'two');
});

afterEach(() => rm(root, { recursive: true }));

/** A bundler that writes one source after the other. */
async function build(into: string): Promise<string[]> {
  builds++;
  const texts = await Promise.all(
    ['a.ts', 'b.ts'].map((name) => readFile(path.join(root, name), 'utf8')),
  );
  await writeFile(into, texts.join(' '));
  return ['a.ts', 'b.ts'];
}

const bundled = () => bundledCli({ root, cache: path.join(root, 'cache'), build });
const text = async () => readFile(await bundled(), 'utf8');

test('is built once, and again after a source changed, even one of the same size and time', async () => {
  expect([await text(), await text(), builds]).toEqual(['one two', 'one two', 1]);
  const before = new Date(2020, 1, 1);
  await utimes(path.join(root, 'a.ts'), before, before);
  expect([await text(), builds]).toEqual(['one two', 1]);
  await writeFile(path.join(root, 'a.ts'), 'six');
  await utimes(path.join(root, 'a.ts'), before, before);
  expect([await text(), builds]).toEqual(['six two', 2]);
});

test('is built again where it, or a source of it, is gone', async () => {
  await rm(await bundled());
  expect([await text(), builds]).toEqual(['one two', 2]);
  await rm(path.join(root, 'b.ts'));
  await expect(bundled()).rejects.toThrow('b.ts');
});

test('by several at once is whole for each, and leaves no draft', async () => {
  expect(await Promise.all([text(), text(), text()])).toEqual(['one two', 'one two', 'one two']);
  expect(
    (await readdir(path.join(root, 'cache'))).filter((name) => name.endsWith('.draft')),
  ).toEqual([]);
});

test('that cannot be built is an error, and the next try starts anew', async () => {
  const cache = path.join(root, 'cache');
  const broken = () =>
    bundledCli({ root, cache, build: () => Promise.reject(new Error('a.ts:1: no such word')) });
  await expect(broken()).rejects.toThrow('a.ts:1: no such word');
  await expect(broken()).rejects.toThrow('a.ts:1: no such word');
  expect(await readdir(cache)).toEqual([]);
  expect(await text()).toBe('one two');
});

test('that older processes may use stays for a day', async () => {
  const older = await bundled();
  await writeFile(path.join(root, 'a.ts'), 'six');
  const old = new Date(2020, 1, 1);
  await bundled();
  expect(await readFile(older, 'utf8')).toBe('one two');
  await utimes(older, old, old);
  await writeFile(path.join(root, 'a.ts'), 'ten');
  await bundled();
  await expect(readFile(older)).rejects.toThrow('ENOENT');
});
