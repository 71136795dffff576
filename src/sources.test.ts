import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const seeds = path.resolve(root, '../shared/seeds');
const runLength = 9;
const largestFile = 4 * 1024 * 1024;
const unwatched = /(^|\/)(node_modules|dist|\.git|\.test-results)\//;

/** Files that are committed or could be: tracked, and untracked ones that git does not ignore. */
function repositoryFiles(): string[] {
  try {
    const options = { cwd: root, encoding: 'utf8', maxBuffer: largestFile } as const;
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], options);
    return listed.split('\0').filter(Boolean);
  } catch {
    // Without git, as in an unpacked archive, every file of the folder is read.
    const all = readdirSync(root, { recursive: true, encoding: 'utf8' });
    return all
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => !unwatched.test(file));
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  const count = Math.max(0, words.length - runLength + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + runLength).join(' '));
}

/** A file's text; of JSON also its strings without their escapes, which would hide a word's start. */
function textsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.json')) return [text];
  const strings: string[] = [];
  try {
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string') strings.push(value);
      return value;
    });
  } catch {
    // A broken JSON file, such as a test may need, is read as text only.
    return [text];
  }
  return [text, ...strings];
}

/** The first run of words that a text shares with the documents. */
function sharedRun(text: string, documents: ReadonlySet<string>): string | undefined {
  return runsOf(wordsOf(text)).find((run) => documents.has(run));
}

const seedFiles = existsSync(seeds)
  ? readdirSync(seeds).filter((name) => name.endsWith('.txt'))
  : [];
const reason = seedFiles.length > 0 ? '' : ' (skipped: ../shared/seeds is absent)';

test.skipIf(reason !== '')(
  `no nine words in a row of a source document stand in the repository${reason}`,
  () => {
    const documents = new Set(
      seedFiles.flatMap((name) => runsOf(wordsOf(readFileSync(path.join(seeds, name), 'utf8')))),
    );
    expect(documents.size).toBeGreaterThan(1000);
    const found = repositoryFiles().flatMap((file) => {
      const address = path.join(root, file);
      const size = statSync(address, { throwIfNoEntry: false })?.size;
      if (size === undefined || size > largestFile) return [];
      return textsOf(address).flatMap((text) => {
        const run = sharedRun(text, documents);
        return run === undefined ? [] : [`${file}: "${run}"`];
      });
    });
    expect(found).toEqual([]);
  },
);

test('a shared run is found whatever its punctuation, case and line ends', () => {
  const documents = new Set(runsOf(wordsOf('One two three four five six seven eight nine ten.')));
  expect(sharedRun('zero TWO, three\nfour-five "six" seven; eight: nine (ten)', documents)).toBe(
    'two three four five six seven eight nine ten',
  );
  expect(sharedRun('one two three four five six seven eight, then ten', documents)).toBeUndefined();
});
