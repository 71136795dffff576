import { layoutInWorker } from '../layout/client.ts';
import { networkInput } from '../layout/networkInput.ts';
import type { Arrange } from './placement.svelte.ts';

/** Places networks in a worker. */
export const arrange: Arrange = (network, { seed, largest, signal, onProgress }) =>
  layoutInWorker(networkInput(network, { largest }), { seed, signal, onProgress });
