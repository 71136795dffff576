import { expect, test } from 'vitest';
import { requestLayout } from './client.ts';
import type { LayoutInput } from './input.ts';
import { layoutNetwork } from './layoutNetwork.ts';
import { layoutInputOf, type Edge } from './testing/signedGraphOf.ts';

function ringOf(n: number): LayoutInput {
  const edges = Array.from({ length: n }, (_, i): Edge => [i, (i + 1) % n, i % 3 === 0 ? -1 : 1]);
  return layoutInputOf(n, edges, { camp: Uint32Array.from({ length: n }, (_, i) => i % 2) });
}

test('the worker computes the same bytes as the page, tells its progress, leaves the input whole', async () => {
  const input = ringOf(40);
  const shares: number[] = [];
  const position = await requestLayout(input, { seed: 3, onProgress: (s) => shares.push(s) });
  expect(position).toEqual(layoutNetwork(input, { seed: 3 }));
  expect(input.halfWidth).toHaveLength(40);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
});

test('a cancelled layout ends with the reason of the signal, before the start and under way', async () => {
  const reason = new Error('enough');
  await expect(
    requestLayout(ringOf(5), { seed: 1, signal: AbortSignal.abort(reason) }),
  ).rejects.toBe(reason);
  const run = new AbortController();
  const onProgress = () => run.abort(reason);
  await expect(
    requestLayout(ringOf(400), { seed: 1, signal: run.signal, onProgress }),
  ).rejects.toBe(reason);
});

test('bad input fails with what is wrong', async () => {
  await expect(requestLayout({ ...ringOf(3), aspect: 0 }, { seed: 1 })).rejects.toThrow('aspect');
});

test('where workers are refused the page does the work itself, to the same bytes', async () => {
  const kept = globalThis.Worker;
  // A policy that refuses workers shows itself as a constructor that throws.
  globalThis.Worker = function () {
    throw new DOMException('refused', 'SecurityError');
  } as unknown as typeof Worker;
  const position = await requestLayout(ringOf(30), { seed: 2 }).finally(() => {
    globalThis.Worker = kept;
  });
  expect(position).toEqual(layoutNetwork(ringOf(30), { seed: 2 }));
});
