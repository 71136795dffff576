import { encodeWith } from './encodeWith.ts';
import { runInWorker } from './runInWorker.ts';

/** Finds out in the worker what a view shows of analyses. */
export const encode = encodeWith(runInWorker);
