import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AnalysisRequest } from '../../analysis/analysis.worker.ts';
import type { AnalysisResult } from '../../analysis/panel/analysis.ts';
import { buildNetwork, type Network } from '../../graph/network.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, type View } from '../../model/view.ts';
import { Analyses, type RunAnalyses } from './analyses.svelte.ts';

type Call = {
  readonly ids: readonly string[];
  readonly nodes: number;
  readonly settings: AnalysisRequest['settings'];
  readonly tell: Parameters<RunAnalyses>[1]['tell'];
  readonly signal: AbortSignal;
  readonly end: () => void;
  readonly fail: (reason: Error) => void;
};

let calls: Call[];
let analyses: Analyses;

const run: RunAnalyses = ({ ids, input, settings }, { tell, signal }) =>
  new Promise((end, fail) =>
    calls.push({ ids, nodes: input.edges.n, settings, tell, signal, end, fail }),
  );

const kinds = [
  {
    id: 'camps',
    cost: 'instant',
    parameters: [
      { kind: 'number', id: 'starts', title: () => 'Starts', least: 1, most: 9, usual: 2 },
    ],
  },
  { id: 'triads', cost: 'instant', parameters: [] },
  { id: 'proof', cost: 'request', parameters: [] },
] as const;

const result: AnalysisResult = {
  seed: 1,
  reading: 'Two camps.',
  counted: '2 nodes.',
  numbers: [],
  measures: [],
  values: {},
};

function networkOf(view: Partial<View> = {}): Network {
  const project = exampleProject();
  return buildNetwork(project, statementTable(project), { ...defaultView, ...view });
}

const withoutSupport = () =>
  networkOf({ filters: { ...defaultView.filters, hiddenStances: ['supports'] } });

const states = () => kinds.map(({ id }) => analyses.of(id).state);

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  analyses = new Analyses(kinds, run);
});

afterEach(() => vi.useRealTimers());

test('nothing is computed before there is a network; then the instant ones are, together', () => {
  expect(calls).toHaveLength(0);
  expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
  analyses.follow(networkOf(), 1);
  expect(calls.map(({ ids }) => ids)).toEqual([['camps', 'triads']]);
  expect(states()).toEqual(['running', 'running', 'waiting']);
});

test('results stand as they come', () => {
  analyses.follow(networkOf(), 1);
  calls[0]!.tell('triads', { state: 'running', progress: 0.4 });
  calls[0]!.tell('camps', { state: 'done', result });
  expect(analyses.of('camps')).toEqual({ state: 'done', result });
  expect(analyses.of('triads')).toEqual({ state: 'running', progress: 0.4 });
});

test('another network drops what was found and computes anew', async () => {
  analyses.follow(networkOf(), 1);
  calls[0]!.tell('camps', { state: 'done', result });
  calls[0]!.end();
  analyses.ask('proof');
  calls[1]!.tell('proof', { state: 'done', result });
  calls[1]!.end();
  await vi.runAllTimersAsync();
  analyses.follow(withoutSupport(), 1);
  expect(states()).toEqual(['running', 'running', 'waiting']);
  expect(calls).toHaveLength(3);
  expect(calls[2]!.nodes).toBeLessThan(calls[0]!.nodes);
});

test('another seed does so too, the same edges do not', async () => {
  analyses.follow(networkOf(), 1);
  calls[0]!.tell('camps', { state: 'done', result });
  calls[0]!.end();
  await vi.runAllTimersAsync();
  const drawnOtherwise = networkOf({ appearance: { ...defaultView.appearance, labelSize: 2 } });
  analyses.follow(drawnOtherwise, 1);
  expect(calls).toHaveLength(1);
  expect(analyses.of('camps').state).toBe('done');
  expect(analyses.subject?.network).toBe(drawnOtherwise);
  analyses.follow(drawnOtherwise, 2);
  expect(calls).toHaveLength(2);
  expect(analyses.of('camps').state).toBe('running');
});

test('while networks come one after the other only the last is computed', async () => {
  analyses.follow(networkOf(), 1);
  analyses.follow(withoutSupport(), 1);
  expect(calls[0]!.signal.aborted).toBe(true);
  calls[0]!.tell('camps', { state: 'done', result });
  expect(analyses.of('camps').state).toBe('running');
  analyses.follow(networkOf(), 1);
  expect(calls).toHaveLength(1);
  await vi.runAllTimersAsync();
  expect(calls).toHaveLength(2);
  expect(calls[1]!.nodes).toBe(calls[0]!.nodes);
});

test('one that is cancelled waits to be asked for; those beside it go on', () => {
  analyses.follow(networkOf(), 1);
  analyses.cancel('camps');
  expect(calls[0]!.signal.aborted).toBe(true);
  expect(states()).toEqual(['waiting', 'running', 'waiting']);
  expect(calls[1]!.ids).toEqual(['triads']);
  analyses.ask('camps');
  expect(calls[2]!.ids).toEqual(['camps']);
});

test('what cannot be run says why', async () => {
  analyses.follow(networkOf(), 1);
  calls[0]!.tell('camps', { state: 'done', result });
  calls[0]!.fail(new RangeError('no memory'));
  await vi.runAllTimersAsync();
  expect(analyses.of('camps').state).toBe('done');
  expect(analyses.of('triads')).toEqual({ state: 'failed', reason: 'RangeError: no memory' });
});

test('an end is an end', async () => {
  analyses.follow(networkOf(), 1);
  analyses.follow(withoutSupport(), 1);
  analyses.end();
  await vi.runAllTimersAsync();
  expect(calls).toHaveLength(1);
  expect(calls[0]!.signal.aborted).toBe(true);
});

test('other settings of one analysis run it alone again, with them', async () => {
  const network = networkOf();
  analyses.follow(network, 1);
  for (const id of ['camps', 'triads']) calls[0]!.tell(id, { state: 'done', result });
  calls[0]!.end();
  await vi.runAllTimersAsync();
  analyses.follow(network, 1, { settings: { camps: { starts: 5, seed: 7, unknown: 1 } } });
  expect(states()).toEqual(['running', 'done', 'waiting']);
  expect(calls[1]!.ids).toEqual(['camps']);
  expect(calls[1]!.settings).toEqual({ camps: { seed: 7, values: { starts: 5 } } });
  analyses.follow(network, 1, { settings: { camps: { starts: 6 } } });
  expect(calls[1]!.signal.aborted).toBe(true);
  expect(calls[2]!.settings).toEqual({ camps: { seed: 1, values: { starts: 6 } } });
  analyses.follow(network, 1, { settings: { camps: { starts: 6 }, proof: { seed: 3 } } });
  expect(calls).toHaveLength(3);
  analyses.ask('proof');
  expect(calls[3]!.settings).toEqual({ proof: { seed: 3, values: {} } });
});

test('what takes seconds begins when it goes on, once for each network', async () => {
  const slow = { id: 'balance', cost: 'seconds', parameters: [] } as const;
  analyses = new Analyses([...kinds, slow], run);
  const all = () => [...kinds, slow].map(({ id }) => analyses.of(id).state);
  analyses.follow(networkOf(), 1);
  expect(all()).toEqual(['running', 'running', 'waiting', 'waiting']);
  expect(analyses.isAtRest).toBe(false);
  for (const id of ['camps', 'triads']) calls[0]!.tell(id, { state: 'done', result });
  calls[0]!.end();
  await vi.runAllTimersAsync();
  expect(analyses.isAtRest).toBe(true);
  analyses.goOn();
  expect(calls.map(({ ids }) => ids)).toEqual([['camps', 'triads'], ['balance']]);
  expect(all()).toEqual(['done', 'done', 'waiting', 'running']);
  analyses.cancel('balance');
  analyses.goOn();
  expect(all()).toEqual(['done', 'done', 'waiting', 'waiting']);
  expect(calls).toHaveLength(2);
  analyses.follow(withoutSupport(), 1);
  for (const id of ['camps', 'triads']) calls[2]!.tell(id, { state: 'done', result });
  analyses.ask('balance');
  analyses.goOn();
  expect(calls.map(({ ids }) => ids).slice(2)).toEqual([['camps', 'triads'], ['balance']]);
});
