import { layoutSteps } from '../layout/layoutNetwork.ts';
import { networkInput } from '../layout/networkInput.ts';
import { orderedInput } from '../layout/orderedInput.ts';
import { runInSlices } from '../layout/slices.ts';
import type { Arrange } from './placement.svelte.ts';

/** Places networks in short slices on the page itself, which has to load no worker for it. */
export const arrangeHere: Arrange = async (network, options) => {
  const { seed, largest, name, signal, onProgress } = options;
  const input = orderedInput(networkInput(network, { seed, largest }), network, name, options);
  const position = await runInSlices(layoutSteps(input, seed), { signal, onProgress });
  return new Map(input.ids.map((id, i) => [id, { x: position[2 * i]!, y: position[2 * i + 1]! }]));
};
