import { expect, test } from 'vitest';
import { runInSlices } from './slices.ts';

/** Burns time, as a layout does, and says how often it got a turn. */
function* work(turns: { count: number }, steps: number): Generator<number, string> {
  for (let k = 0; k < steps; k++) {
    const end = performance.now() + 4;
    while (performance.now() < end) turns.count += 0;
    turns.count++;
    yield k / steps;
  }
  return 'done';
}

test('others get a turn while the work goes on, and progress is told', async () => {
  let ticks = 0;
  const clock = setInterval(() => ticks++, 1);
  const shares: number[] = [];
  const result = await runInSlices(work({ count: 0 }, 20), {
    onProgress: (share) => shares.push(share),
  });
  clearInterval(clock);
  expect(result).toBe('done');
  expect(ticks).toBeGreaterThan(1);
  expect(shares).toHaveLength(20);
});

test('an aborted signal ends the work with its reason, between two slices', async () => {
  const turns = { count: 0 };
  const run = new AbortController();
  const reason = new Error('enough');
  setTimeout(() => run.abort(reason));
  await expect(runInSlices(work(turns, 1000), { signal: run.signal })).rejects.toBe(reason);
  expect(turns.count).toBeLessThan(100);
});

test('what the work throws comes through', async () => {
  const fault = new Error('bad input');
  // eslint-disable-next-line require-yield -- it fails before its first step
  function* failing(): Generator<number, string> {
    throw fault;
  }
  await expect(runInSlices(failing(), {})).rejects.toBe(fault);
});
