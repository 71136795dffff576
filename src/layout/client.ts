import type { LayoutInput, LayoutOptions } from './input.ts';
import type { LayoutReply, LayoutRequest } from './layout.worker.ts';
import LayoutWorker from './layout.worker.ts?worker';

/**
 * The positions of `layoutNetwork`, computed off the main thread, or in slices on it where workers
 * are refused. Rejects with the reason of the signal when that is aborted, which ends the work, and
 * with an Error that says what is wrong with the input.
 */
export async function requestLayout(
  input: LayoutInput,
  options: LayoutOptions,
): Promise<Float64Array> {
  options.signal?.throwIfAborted();
  const worker = startWorker();
  const position = worker && (await askWorker(worker, input, options));
  return position ?? layoutHere(input, options);
}

/** Loaded where it is needed only: what a worker does is no part of the page. */
async function layoutHere(input: LayoutInput, options: LayoutOptions): Promise<Float64Array> {
  const [{ layoutSteps }, { runInSlices }] = await Promise.all([
    import('./layoutNetwork.ts'),
    import('./slices.ts'),
  ]);
  return runInSlices(layoutSteps(input, options.seed), options);
}

/** A worker, or undefined where there are none or the page may not start one. */
function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new LayoutWorker();
  } catch {
    // A security policy that refuses workers throws here or fires an error before any message.
    return undefined;
  }
}

/** The answer of the worker, or undefined where it never came to life. */
function askWorker(
  worker: Worker,
  input: LayoutInput,
  { seed, onProgress, signal }: LayoutOptions,
): Promise<Float64Array | undefined> {
  let alive = false;
  const { promise, resolve, reject } = withResolvers<Float64Array | undefined>();
  const stop = (): void => reject(signal?.reason as Error);
  signal?.addEventListener('abort', stop, { once: true });
  worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
    alive = true;
    if (data.type === 'progress') onProgress?.(data.fraction);
    else if (data.type === 'done') resolve(data.position);
    else reject(new Error(data.message));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    if (alive) reject(new Error(event.message));
    else resolve(undefined);
  };
  worker.postMessage({ input, seed } satisfies LayoutRequest);
  return promise.finally(() => {
    worker.terminate();
    signal?.removeEventListener('abort', stop);
  });
}

function withResolvers<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: Error) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((keep, fail) => {
    resolve = keep;
    reject = fail;
  });
  return { promise, resolve, reject };
}
