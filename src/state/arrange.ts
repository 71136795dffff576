import type { LayoutInput, LayoutOptions } from '../layout/input.ts';
import { inputKey } from '../layout/inputKey.ts';
import { networkInput } from '../layout/networkInput.ts';
import { placesOf } from '../layout/places.ts';
import type { PublishedPositions } from '../layout/publishedPositions.ts';
import type { Arrange } from './placement.svelte.ts';

/** Positions of a layout, x and y alternating, computed wherever a page can. */
export type ComputeLayout = (input: LayoutInput, options: LayoutOptions) => Promise<Float64Array>;

/** Takes positions that were published for the very input and seed, and has all others computed. */
export function arrangeWith(compute: ComputeLayout, published: () => PublishedPositions): Arrange {
  return async (network, { seed, largest, signal, onProgress }) => {
    const input = networkInput(network, { largest });
    const known = published()[inputKey(input, seed)];
    return placesOf(input, known ?? (await compute(input, { seed, signal, onProgress })));
  };
}
