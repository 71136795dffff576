import { readProject } from './project.ts';

/** The file to read, as a page asks for it. */
export type ReadRequest = { readonly bytes: Uint8Array; readonly name: string };

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  postMessage(readProject(data.bytes, data.name));
});
