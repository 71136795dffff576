import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildNetwork } from '../graph/network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type View } from '../model/view.ts';
import { noEncoding, type Encoding } from '../scene/style/encoding.ts';
import { runHere } from './analysis/runHere.ts';
import { encodeWith } from './analysis/encodeWith.ts';
import { Encoded, type Encode } from './encoded.svelte.ts';

vi.mock('./analysis/runInWorker.ts', () => ({ runInWorker: runHere }));

const project = exampleProject();
const network = buildNetwork(project, statementTable(project), defaultView);
const showing = (appearance: Partial<View['appearance']>): View => ({
  ...defaultView,
  appearance: { ...defaultView.appearance, ...appearance },
});

const found: Encoding = {
  ...noEncoding,
  colour: { kind: 'camps', title: 'Camps', camps: new Map([['norland', 0]]) },
};

let asked: { readonly signal: AbortSignal; readonly end: (encoding: Encoding) => void }[];
let encoded: Encoded;
const load = () =>
  Promise.resolve<Encode>((_network, _view, signal) => {
    return new Promise((end) => asked.push({ signal, end }));
  });

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  encoded = new Encoded();
});

afterEach(() => vi.useRealTimers());

test('a plain picture loads nothing', async () => {
  const never = vi.fn(load);
  void encoded.follow(network, defaultView, never);
  await vi.runAllTimersAsync();
  expect(never).not.toHaveBeenCalled();
  expect(encoded.encoding).toBe(noEncoding);
  expect(encoded.state.state).toBe('none');
});

test('what is asked for is shown when it is known, and asked once', async () => {
  const view = showing({ colourBy: 'camps' });
  void encoded.follow(network, view, load);
  void encoded.follow(network, { ...view }, load);
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(1);
  expect(encoded.state.state).toBe('running');
  asked[0]!.end(found);
  await vi.runAllTimersAsync();
  expect(encoded.encoding).toBe(found);
  void encoded.follow(network, defaultView, load);
  expect(encoded.encoding).toBe(noEncoding);
});

test('the last that was asked for wins; the others end', async () => {
  void encoded.follow(network, showing({ colourBy: 'camps' }), load);
  await vi.runAllTimersAsync();
  void encoded.follow(network, showing({ hulls: true }), load);
  expect(asked[0]!.signal.aborted).toBe(true);
  await vi.runAllTimersAsync();
  asked[0]!.end({ ...noEncoding });
  asked[1]!.end(found);
  await vi.runAllTimersAsync();
  expect(encoded.encoding).toBe(found);
});

test('what fails leaves the picture plain and says why', async () => {
  void encoded.follow(network, showing({ colourBy: 'camps' }), () =>
    Promise.resolve(() => Promise.reject(new RangeError('no memory'))),
  );
  await vi.runAllTimersAsync();
  expect(encoded.state).toEqual({ state: 'failed', reason: 'no memory' });
  expect(encoded.encoding).toBe(noEncoding);
});

test('the analyses of the page give camps and numbers by id', async () => {
  vi.useRealTimers();
  const view = showing({ colourBy: 'camps', sizeBy: 'centrality:net' });
  const encoding = await encodeWith(runHere)(network, view, new AbortController().signal);
  expect(encoding.colour?.kind).toBe('camps');
  expect(encoding.size?.values.size).toBeGreaterThan(3);
});
