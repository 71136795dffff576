import { layoutSteps } from '../layout/layoutNetwork.ts';
import { orderedInput } from '../layout/orderedInput.ts';
import { runInSlices } from '../layout/slices.ts';
import { encodeWith } from './analysis/encodeWith.ts';
import { runHere } from './analysis/runHere.ts';
import type { Arranger } from './arrange.ts';
import type { Encode } from './encoded.svelte.ts';
import { groupsOf } from './groups.ts';

/** Arranges and analyses on the page itself, for pages that may start no worker. */
export const onPage: Arranger & {
  readonly encode: Encode;
  readonly groupsOf: typeof groupsOf;
} = {
  compute: (input, options) => runInSlices(layoutSteps(input, options.seed), options),
  order: (...given) => Promise.resolve(orderedInput(...given)),
  encode: encodeWith(runHere),
  groupsOf,
};
