import type { ReadOptions } from './csv/columns/reading.ts';
import { readOpened } from './opened.ts';
import type { OfferedFile } from './originals.ts';

/** The file to read and the tables that may describe it, and how, as a page asks for it. */
export type ReadRequest = {
  readonly file: OfferedFile;
  readonly companions: readonly OfferedFile[];
  readonly options: ReadOptions;
};

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const { file, companions, options } = data;
  postMessage(readOpened(file.bytes, file.name, companions, options));
});
