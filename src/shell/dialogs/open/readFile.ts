import type { Result } from '../../../model/issue.ts';
import type { Project } from '../../../model/schema.ts';
import type { ReadRequest } from '../../../read/project.worker.ts';
import ReadWorker from '../../../read/project.worker.ts?worker';

/**
 * Reads a project file in a worker, because large ones take seconds. Rejects with the signal's reason
 * where it is called off, and where the browser cannot read the file.
 */
export async function readFile(file: File, signal: AbortSignal): Promise<Result<Project>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
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
        ({ data }: MessageEvent<Result<Project>>) => resolve(data),
        once,
      );
      worker.postMessage({ bytes, name: file.name } satisfies ReadRequest, [bytes.buffer]);
    });
  } finally {
    done.abort();
    worker.terminate();
  }
}
