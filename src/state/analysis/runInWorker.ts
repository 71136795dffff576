import type { AnalysisReply, AnalysisRequest } from '../../analysis/analysis.worker.ts';
import AnalysisWorker from '../../analysis/analysis.worker.ts?worker';
import type { RunAnalyses } from './analyses.svelte.ts';

/**
 * Runs analyses off the main thread, one after the other, or in slices on it where workers are refused.
 * Rejects with the reason of the signal when that is aborted, which ends the work.
 */
export const runInWorker: RunAnalyses = async (request, options) => {
  options.signal.throwIfAborted();
  const worker = idle ?? startWorker();
  idle = undefined;
  if (worker && (await askWorker(worker, request, options))) return;
  // Loaded where it is needed only: what a worker does is no part of the page.
  const { runHere } = await import('./runHere.ts');
  await runHere(request, options);
};

/** A worker that is alive and has ended its work: the next answer comes the sooner. */
let idle: Worker | undefined;

/** A worker, or undefined where there are none or the page may not start one. */
function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new AnalysisWorker();
  } catch {
    // A security policy that refuses workers throws here or fires an error before any message.
    return undefined;
  }
}

/** Whether the worker ended its work; false where it never came to life. */
function askWorker(
  worker: Worker,
  request: AnalysisRequest,
  { tell, signal }: Parameters<RunAnalyses>[1],
): Promise<boolean> {
  let alive = false;
  return new Promise<boolean>((resolve, reject) => {
    const leave = (): void => {
      signal.removeEventListener('abort', stop);
      if (idle !== worker) worker.terminate();
    };
    const stop = (): void => {
      leave();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
      alive = true;
      if (data.type === 'stage') tell(data.id, data.stage);
      if (data.type !== 'ended') return;
      idle ??= worker;
      leave();
      resolve(true);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      leave();
      if (alive) reject(new Error(event.message));
      else resolve(false);
    };
    worker.postMessage(request);
  });
}
