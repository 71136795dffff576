import { expect, test } from 'vitest';
import { keepOffline } from './offline.ts';

test('nothing is registered while developing or inside a frame', async () => {
  let updates = 0;
  await keepOffline(() => (updates += 1));
  expect(await navigator.serviceWorker.getRegistrations()).toHaveLength(0);
  expect(updates).toBe(0);
});
