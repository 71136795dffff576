import { layoutSteps } from '../layout/layoutNetwork.ts';
import { networkInput } from '../layout/networkInput.ts';
import { runInSlices } from '../layout/slices.ts';
import type { Arrange } from './placement.svelte.ts';

/**
 * Places networks in short slices on the page itself, which has to load no worker for it. Always by
 * signed stress: the analyses behind other arrangements weigh more than an embedded picture may.
 */
export const arrangeHere: Arrange = async (network, { seed, largest, signal, onProgress }) => {
  const input = networkInput(network, { seed, largest });
  const position = await runInSlices(layoutSteps(input, seed), { signal, onProgress });
  return new Map(input.ids.map((id, i) => [id, { x: position[2 * i]!, y: position[2 * i + 1]! }]));
};
