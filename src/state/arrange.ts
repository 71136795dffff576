import type { Network } from '../graph/network.ts';
import type { LayoutInput, LayoutOptions } from '../layout/input.ts';
import { inputKey } from '../layout/inputKey.ts';
import { networkInput } from '../layout/networkInput.ts';
import type { orderedInput } from '../layout/orderedInput.ts';
import { placesOf } from '../layout/places.ts';
import type { PublishedPositions } from '../layout/publishedPositions.ts';
import type { Arrange } from './placement.svelte.ts';

/** What a page arranges with, loaded and run wherever it can. */
export type Arranger = {
  /** Positions of a layout, x and y alternating. */
  readonly compute: (input: LayoutInput, options: LayoutOptions) => Promise<Float64Array>;
  /** The input of an arrangement that shows an analysis. */
  readonly order: (...given: Parameters<typeof orderedInput>) => Promise<LayoutInput>;
};

/** Takes positions that were published for the very input and seed, and has all others computed. */
export function arrangeWith(
  { compute, order }: Arranger,
  published: () => PublishedPositions,
): Arrange {
  return async (network: Network, options) => {
    const { name, seed, largest, sized, signal, onProgress } = options;
    const plain = networkInput(network, { largest, sized });
    const input = name === 'stress' ? plain : await order(plain, network, name, options);
    const key = inputKey(input, seed);
    const known = options.known?.[key] ?? published()[key];
    const isWhole = known?.length === 2 * input.ids.length;
    return placesOf(input, isWhole ? known : await compute(input, { seed, signal, onProgress }));
  };
}
