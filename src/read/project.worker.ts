import { readOpened } from './opened.ts';
import type { OfferedFile } from './originals.ts';

/** The file to read and the tables that may describe it, as a page asks for it. */
export type ReadRequest = {
  readonly file: OfferedFile;
  readonly companions: readonly OfferedFile[];
};

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const { file, companions } = data;
  postMessage(readOpened(file.bytes, file.name, companions));
});
