import { expect, test } from 'vitest';
import type { AnalysisStage } from '../../analysis/analysis.worker.ts';
import { runAnalysis, type AnalysisInput } from '../../analysis/panel/analysis.ts';
import { analyses } from '../../analysis/registry.ts';
import { edgesFrom, tenNodes } from '../../analysis/testing/smallGraphs.ts';
import { runInWorker } from './runInWorker.ts';

const input: AnalysisInput = { edges: tenNodes };

/** The last stage that was told of each analysis, and every share of progress. */
async function runAll(
  ids: readonly string[],
  given = input,
  signal = new AbortController().signal,
  onTell = () => {},
) {
  const last = new Map<string, AnalysisStage>();
  const shares: number[] = [];
  const tell = (id: string, stage: AnalysisStage) => {
    last.set(id, stage);
    if (stage.state === 'running') shares.push(stage.progress);
    onTell();
  };
  await runInWorker({ ids, input: given, seed: 4 }, { tell, signal });
  return { last, shares };
}

const here = (id: string) =>
  runAnalysis(
    analyses.find((analysis) => analysis.id === id)!,
    input,
    { seed: 4 },
  );

test('the worker computes the same as the page, one analysis after the other, again and again', async () => {
  for (let time = 0; time < 2; time++) {
    const { last, shares } = await runAll(['camps', 'triads']);
    expect([...last.keys()]).toEqual(['camps', 'triads']);
    expect(last.get('camps')).toEqual({ state: 'done', result: here('camps') });
    expect(last.get('triads')).toEqual({ state: 'done', result: here('triads') });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  }
});

test('bad input fails with what is wrong', async () => {
  const { last } = await runAll(['camps'], { edges: edgesFrom(2, [0, 5, 1]) });
  expect(last.get('camps')).toMatchObject({
    state: 'failed',
    reason: expect.stringContaining('ends at 5') as string,
  });
});

test('work that is cancelled ends with the reason of the signal, before the start and under way', async () => {
  const reason = new Error('enough');
  await expect(runAll(['camps'], input, AbortSignal.abort(reason))).rejects.toBe(reason);
  const run = new AbortController();
  await expect(runAll(['polarisation'], input, run.signal, () => run.abort(reason))).rejects.toBe(
    reason,
  );
  expect((await runAll(['camps'])).last.get('camps')?.state).toBe('done');
});

test('where workers are refused the page does the work itself', async () => {
  const kept = globalThis.Worker;
  globalThis.Worker = function () {
    throw new DOMException('refused', 'SecurityError');
  } as unknown as typeof Worker;
  try {
    // The first may still be answered by a worker that was alive; one under way leaves none for the next.
    const [, second] = await Promise.all([runAll(['camps']), runAll(['triads'])]);
    expect(second.last.get('triads')).toEqual({ state: 'done', result: here('triads') });
  } finally {
    globalThis.Worker = kept;
  }
});
