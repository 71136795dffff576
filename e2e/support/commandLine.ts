import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { paperOf, type Paper } from './paper.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tool = path.join(root, '.tools/stancegraph.mjs');

/** The file of the project that the app opens by itself. */
export const projectFile = path.join(root, 'graph-data/code-of-conduct-2011/project.stance.json');

/** A row of `export --table statements --json`. */
export interface StatementRow {
  readonly id: string;
  readonly document: string;
  readonly date: string;
  readonly speaker: string;
  readonly speakerName: string;
  readonly speakerKind: string;
  readonly target: string;
  readonly targetName: string;
  readonly targetKind: string;
  readonly stance: string;
  readonly polarity: number;
  readonly label: string;
  readonly summary: string;
  readonly reportedBy: string | null;
  readonly confidence: number | null;
}

/** A row of `export --table edges --json`. */
export interface EdgeRow {
  readonly source: string;
  readonly target: string;
  readonly stance: string;
  readonly polarity: number;
  readonly count: number;
  readonly statements: readonly string[];
}

/** A row of `export --table nodes --json`. */
export interface NodeRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly memberOf: readonly string[];
}

/** Runs the command line on the shipped project; returns what it prints. */
export function stancegraph(command: string, ...options: readonly string[]): string {
  return called(command, projectFile, ...options);
}

/** A picture of the shipped project that the command line writes, while the page does something else. */
export async function rendered(
  type: 'svg' | 'png' | 'pptx',
  ...options: readonly string[]
): Promise<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stancegraph-'));
  const file = path.join(folder, `picture.${type}`);
  try {
    await renderFile(projectFile, file, ...options);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Draws the project of a file into another, as its name ends. */
export async function renderFile(
  project: string,
  picture: string,
  ...options: readonly string[]
): Promise<void> {
  const given = [tool, 'render', project, ...options, '-o', picture];
  await promisify(execFile)(process.execPath, given, { cwd: root });
}

function called(...given: readonly string[]): string {
  return execFileSync(process.execPath, [tool, ...given], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

const kept = new Map<string, unknown>();

/** Rows of a table of the shipped project, as the command line exports them. */
export function table(name: 'statements'): readonly StatementRow[];
export function table(name: 'edges'): readonly EdgeRow[];
export function table(name: 'nodes'): readonly NodeRow[];
export function table(name: string): unknown {
  return once(name, () => JSON.parse(stancegraph('export', '--table', name, '--json')));
}

/** The shipped project drawn without a browser: the picture alone, without a legend. */
export function paper(): Paper {
  return once('paper', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'stancegraph-'));
    const file = path.join(folder, 'picture.svg');
    try {
      stancegraph('render', '--size', '1600x1200', '--no-legend', '-o', file);
      return paperOf(readFileSync(file, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

function once<T>(key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}
