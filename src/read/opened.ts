import type { Carried, CarriedView } from '../model/carried.ts';
import type { Result } from '../model/issue.ts';
import { readAny } from './any.ts';
import { beginsLikeHtml, readHtml } from './html.ts';
import type { OfferedFile } from './originals.ts';
import { beginsLikePng } from './png/chunk.ts';
import { readPng } from './png/png.ts';
import { beginsLikeSvg, readSvg } from './svg.ts';

/** A project that was opened; view and positions where the file holds a picture and not only data. */
export type OpenedProject = Pick<Carried, 'project'> & Partial<Carried>;

/** What was opened: a project, or a view of one that the file does not hold. */
export type Opened = OpenedProject | CarriedView;

/**
 * Reads any file that a project can be taken from: what {@link readAny} reads, and pages and pictures
 * that hold one or a view of one (see {@link readHtml}, {@link readPng}, {@link readSvg}), which are told by how
 * they begin or by their names.
 */
export function readOpened(
  bytes: Uint8Array,
  name: string,
  companions: readonly OfferedFile[] = [],
): Result<Opened> {
  if (beginsLikePng(bytes)) return readPng(bytes, name);
  if (/\.svg$/i.test(name) || beginsLikeSvg(bytes)) return readSvg(bytes, name);
  if (/\.html?$/i.test(name) || beginsLikeHtml(bytes)) return readHtml(bytes, name);
  const project = readAny(bytes, name, companions);
  return project.ok ? { ok: true, value: { project: project.value } } : project;
}
