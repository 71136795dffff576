import { createWriteStream } from 'node:fs';
import { readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a file is written from; in pieces where it is large. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Links that are followed before they are taken for a circle. */
const mostLinks = 40;

/**
 * The number of the open descriptor of this process that a name stands for, as those in `/dev/fd` and
 * `/dev/stdout` do; undefined for all others. Behind such a name may lie a file that others write to, too.
 */
export async function descriptorOf(file: string): Promise<number | undefined> {
  const folders = ['/dev/fd', '/proc/self/fd', `/proc/${process.pid}/fd`];
  let name = path.resolve(file);
  for (let link = 0; link < mostLinks; link++) {
    const folder = await realpath(path.dirname(name)).catch(() => path.dirname(name));
    const base = path.basename(name);
    if (folders.includes(folder) && /^\d+$/.test(base)) return Number(base);
    const target = await readlink(path.join(folder, base)).catch(() => undefined);
    if (target === undefined) return undefined;
    name = path.resolve(folder, target);
  }
  return undefined;
}

/**
 * Writes where an open descriptor stands, behind what was written to it; it is left open. What goes wrong
 * with standard output is told at the door, as for all that is printed.
 */
export async function writeToDescriptor(descriptor: number, content: FileContent): Promise<void> {
  const isWhole = typeof content === 'string' || content instanceof Uint8Array;
  const pieces = Readable.from(isWhole ? [content] : content);
  if (descriptor === 1)
    await pipeline(pieces, process.stdout, { end: false }).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error;
    });
  else if (descriptor === 2) await pipeline(pieces, process.stderr, { end: false });
  else await pipeline(pieces, createWriteStream('', { fd: descriptor, autoClose: false }));
}
