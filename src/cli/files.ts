import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { m } from '../messages/compiled/messages.js';
import type { Issue, Result } from '../model/issue.ts';
import type { Project } from '../model/schema.ts';
import { companionNames } from '../read/companions.ts';
import { wordKey } from '../read/csv/columns/meanings.ts';
import type { ReadOptions } from '../read/csv/columns/reading.ts';
import { mostStanceWords, type UnknownWords } from '../read/csv/columns/sample.ts';
import { readOpened, type OpenedProject } from '../read/opened.ts';
import type { OfferedFile } from '../read/originals.ts';
import { descriptorOf, writeToDescriptor, type FileContent } from './descriptors.ts';
import { UsageError } from './options/command.ts';

/** The project in a file; see {@link openFile}. */
export async function openProject(
  file: string,
  options: ReadOptions = {},
): Promise<Result<Project>> {
  const opened = await openFile(file, options);
  return opened.ok ? { ok: true, value: opened.value.project } : opened;
}

/**
 * The project in a file, a project file, a table, a page or a picture, packed or not, and the view that a page or
 * picture shows; or what is wrong with the file or the project. Tables in the same folder that describe it, by
 * their names, are read with it. Where columns of a table or words for stances were not said and should
 * be, an issue says how.
 */
export async function openFile(
  file: string,
  options: ReadOptions = {},
): Promise<Result<OpenedProject>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const name = path.basename(file);
  const folder = path.dirname(file);
  const beside = await readdir(folder).catch(() => []);
  const companions: OfferedFile[] = [];
  for (const companion of companionNames(name, beside)) {
    const read = await bytesOf(path.join(folder, companion));
    if (!read.ok) return read;
    companions.push({ name: companion, bytes: read.value });
  }
  const opened = readOpened(bytes.value, name, companions, options);
  if (!opened.ok) {
    const { issues, sample } = opened;
    const { unknown } = sample ?? {};
    if (unknown) return { ok: false, issues: withStancesAdvice(issues, unknown) };
    if (!sample || options.columns) return opened;
    const advised = issues.map((issue) => {
      return { ...issue, message: m.cli_say_columns({ issue: issue.message }) };
    });
    return { ok: false, issues: advised };
  }
  const { value } = opened;
  if ('project' in value) return { ok: true, value };
  const message = m.read_picture_of({ title: value.of.title });
  return { ok: false, issues: [{ path: 'of.id', message, value: value.of.id }] };
}

/** Most words that advice lists. */
const mostShown = 8;

/**
 * Issues, of which the last one of a word says how to say what words mean; none does where a column holds
 * so many that it is hardly one of stances.
 */
function withStancesAdvice(
  issues: readonly Issue[],
  { words, count }: UnknownWords,
): readonly Issue[] {
  if (count > mostStanceWords) return issues;
  const pairs = words.slice(0, mostShown).map((word) => `${word}=…`);
  const option = [...pairs, ...(count > mostShown ? ['…'] : [])].join(',');
  const keys = new Set<unknown>(words.map(wordKey));
  const last = issues.findLastIndex(({ value }) => {
    return typeof value === 'string' && keys.has(wordKey(value));
  });
  const advised = last < 0 ? issues.length - 1 : last;
  return issues.map((issue, at) => {
    const message = m.cli_say_stances({ issue: issue.message, option });
    return at === advised ? { ...issue, message } : issue;
  });
}

/** Files of a folder, each read when it is its turn, and what could not be read of them so far. */
export type Folder = { readonly files: Iterable<OfferedFile>; readonly issues: readonly Issue[] };

/** All files of a folder and the folders in it, in order of their paths. */
export async function filesIn(folder: string): Promise<Result<Folder>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => path.join(parentPath, name)).sort();
    const issues: Issue[] = [];
    return { ok: true, value: { files: eachOf(paths, issues), issues } };
  } catch (error) {
    return { ok: false, issues: [unreadable('--originals', folder, error)] };
  }
}

function* eachOf(paths: readonly string[], issues: Issue[]): Generator<OfferedFile> {
  for (const file of paths) {
    try {
      yield { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) };
    } catch (error) {
      issues.push(unreadable('--originals', file, error));
    }
  }
}

/**
 * Writes a file whole or not at all: what stood there stays until the new content is complete. Resolves to
 * its bytes, or to undefined for what is no file, such as a pipe or `/dev/stdout`. Throws a
 * {@link UsageError} where it cannot be written, or where the file is the input itself.
 */
export async function writeWhole(
  file: string,
  content: FileContent,
  input: string,
): Promise<number | undefined> {
  const target = await realpath(file).catch(() => path.resolve(file));
  if (target === (await realpath(input).catch(() => path.resolve(input))))
    throw new UsageError(m.cli_output_is_input({ given: file }));
  const descriptor = await descriptorOf(file);
  const existing = await stat(target).catch(() => undefined);
  // A device or pipe is written to in place.
  const inPlace = existing !== undefined && !existing.isFile() && !existing.isDirectory();
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.part`);
  const interrupted = () => {
    rmSync(draft, { force: true });
    process.kill(process.pid, 'SIGINT');
  };
  try {
    if (descriptor !== undefined) await writeToDescriptor(descriptor, content);
    else if (inPlace) await writeFile(target, content);
    if (descriptor !== undefined || inPlace) return undefined;
    process.once('SIGINT', interrupted);
    await writeFile(draft, content, { flag: 'wx' });
    const { size } = await stat(draft);
    await rename(draft, target);
    return size;
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof Error && !('code' in error)) throw error;
    throw new UsageError(m.cli_cannot_write({ given: file, reason: reasonOf(error) }));
  } finally {
    process.off('SIGINT', interrupted);
  }
}

async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: new Uint8Array(await readFile(file)) };
  } catch (error) {
    return { ok: false, issues: [unreadable('', file, error)] };
  }
}

function unreadable(at: string, value: string, error: unknown): Issue {
  return { path: at, message: m.cli_cannot_read({ reason: reasonOf(error) }), value };
}

const reasons: Readonly<Record<string, () => string>> = {
  ENOENT: m.cli_reason_absent,
  EACCES: m.cli_reason_forbidden,
  EPERM: m.cli_reason_forbidden,
  EISDIR: m.cli_reason_folder,
  ENOTDIR: m.cli_reason_no_folder,
  ENOSPC: m.cli_reason_full,
};

/** Why a file could not be read or written, in words where they are known. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? '']?.() ?? code ?? message;
}
