// A script of its own: what is embedded loads it only where no positions were published.
import { layoutSteps } from './layoutNetwork.ts';
import { orderedInput } from './orderedInput.ts';
import { runInSlices } from './slices.ts';

globalThis.stancegraphLayout = {
  compute: (input, options) => runInSlices(layoutSteps(input, options.seed), options),
  order: (...given) => Promise.resolve(orderedInput(...given)),
};
