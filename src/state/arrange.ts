import { layoutInWorker } from '../layout/client.ts';
import { networkInput } from '../layout/networkInput.ts';
import type { Arrange } from './placement.svelte.ts';

/** Places networks in a worker. */
export const arrange: Arrange = async (network, options) => {
  const { seed, largest, name, signal, onProgress } = options;
  const input = networkInput(network, { seed, largest });
  if (name === 'stress') return layoutInWorker(input, { seed, signal, onProgress });
  const { orderedInput } = await import('../layout/orderedInput.ts');
  return layoutInWorker(orderedInput(input, network, name, options), { seed, signal, onProgress });
};
