import type { Reading, ReadOptions } from '../../../read/csv/columns/reading.ts';
import type { Opened } from '../../../read/opened.ts';
import type { ReadRequest } from '../../../read/project.worker.ts';
import ReadWorker from '../../../read/project.worker.ts?worker';

/**
 * Reads a project file, a table or a page in a worker, because large ones take seconds. Rejects with the
 * signal's reason where it is called off, and where the browser cannot read a file.
 * @param companions tables that may describe what the file names
 */
export async function readFile(
  file: File,
  companions: readonly File[],
  signal: AbortSignal,
  options: ReadOptions = {},
): Promise<Reading<Opened>> {
  const [main, ...others] = await Promise.all([file, ...companions].map(offered));
  signal.throwIfAborted();
  const worker = new ReadWorker();
  const done = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      const once = { signal: done.signal, once: true };
      signal.addEventListener('abort', () => reject(signal.reason as Error), once);
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), once);
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<Reading<Opened>>) => resolve(data),
        once,
      );
      const request: ReadRequest = { file: main!, companions: others, options };
      const buffers = [main!, ...others].map(({ bytes }) => bytes.buffer);
      worker.postMessage(request, buffers);
    });
  } finally {
    done.abort();
    worker.terminate();
  }
}

async function offered(file: File) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
