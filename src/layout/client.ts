import type { Positions } from '../scene/geometry.ts';
import type { LayoutInput, LayoutOptions } from './input.ts';
import LayoutWorker from './layout.worker.ts?worker';

/** Places a network in a worker; rejects with the signal's reason where it is cancelled. */
export function layoutInWorker(
  input: LayoutInput,
  { seed, signal }: LayoutOptions,
): Promise<Positions> {
  return new Promise((resolve, reject) => {
    const worker = new LayoutWorker();
    const stop = () => {
      worker.terminate();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Float64Array>) => {
      worker.terminate();
      signal?.removeEventListener('abort', stop);
      resolve(
        new Map(input.ids.map((id, i) => [id, { x: data[2 * i]!, y: data[2 * i + 1]! }] as const)),
      );
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ input, seed });
  });
}
