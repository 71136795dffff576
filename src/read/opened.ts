import type { Carried, CarriedView } from '../model/carried.ts';
import { m } from '../messages/compiled/messages.js';
import { failure, type Result } from '../model/issue.ts';
import { readAny } from './any.ts';
import { isTableSaid, type Reading, type ReadOptions } from './csv/columns/reading.ts';
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
 * they begin or by their names; columns said of these are an issue.
 */
export function readOpened(
  bytes: Uint8Array,
  name: string,
  companions: readonly OfferedFile[] = [],
  options: ReadOptions = {},
): Reading<Opened> {
  const readShown = shownReader(bytes, name);
  if (readShown)
    return isTableSaid(options) ? failure(m.read_no_columns({ name })) : readShown(bytes, name);
  const project = readAny(bytes, name, companions, options);
  return project.ok ? { ok: true, value: { project: project.value } } : project;
}

/** What reads a page or a picture; undefined for all else. */
function shownReader(
  bytes: Uint8Array,
  name: string,
): ((bytes: Uint8Array, name: string) => Result<Opened>) | undefined {
  if (beginsLikePng(bytes)) return readPng;
  if (/\.svg$/i.test(name) || beginsLikeSvg(bytes)) return readSvg;
  return /\.html?$/i.test(name) || beginsLikeHtml(bytes) ? readHtml : undefined;
}
