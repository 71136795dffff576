import type { LayoutOptions } from './input.ts';

/** Milliseconds of work before the event loop gets a turn: less than a frame. */
const sliceLength = 12;

/**
 * Runs a generator to its end in short slices, so that a page stays responsive where no worker can
 * be had. The clock decides only when to pause, never what comes out. Rejects with the reason of the
 * signal once that is aborted, and with whatever the generator throws.
 */
export async function runInSlices<T>(
  steps: Generator<number, T>,
  { onProgress, signal }: Pick<LayoutOptions, 'onProgress' | 'signal'>,
): Promise<T> {
  for (;;) {
    const pause = performance.now() + sliceLength;
    do {
      signal?.throwIfAborted();
      const step = steps.next();
      if (step.done) return step.value;
      onProgress?.(step.value);
    } while (performance.now() < pause);
    await new Promise((resume) => setTimeout(resume));
  }
}
