import type { Carried } from '../model/carried.ts';
import type { Result } from '../model/issue.ts';
import { readAny } from './any.ts';
import { beginsLikeHtml, readHtml } from './html.ts';
import type { OfferedFile } from './originals.ts';

/** A project that was opened; view and positions where the file holds a picture and not only data. */
export type Opened = Pick<Carried, 'project'> & Partial<Carried>;

/**
 * Reads any file that a project can be taken from: what {@link readAny} reads, and pages that hold a
 * picture (see {@link readHtml}), which are told by their names or by how they begin.
 */
export function readOpened(
  bytes: Uint8Array,
  name: string,
  companions: readonly OfferedFile[] = [],
): Result<Opened> {
  if (/\.html?$/i.test(name) || beginsLikeHtml(bytes)) return readHtml(bytes, name);
  const project = readAny(bytes, name, companions);
  return project.ok ? { ok: true, value: { project: project.value } } : project;
}
