// A script of its own: what is embedded loads it only for a layout that was not published, and analyses.
import { layoutSteps } from '../layout/layoutNetwork.ts';
import { orderedInput } from '../layout/orderedInput.ts';
import { runInSlices } from '../layout/slices.ts';
import { encodeWith } from './analysis/encodeWith.ts';
import { runHere } from './analysis/runHere.ts';
import { groupsOf } from './groups.ts';

globalThis.stancegraphLater = {
  compute: (input, options) => runInSlices(layoutSteps(input, options.seed), options),
  order: (...given) => Promise.resolve(orderedInput(...given)),
  encode: encodeWith(runHere),
  groupsOf,
};
