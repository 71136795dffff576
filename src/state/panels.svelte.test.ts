import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Panels } from './panels.svelte.ts';

beforeEach(() => localStorage.clear());

test('a wide window has both panels open, one of middling width the left one', async () => {
  await page.viewport(1440, 900);
  expect(['left', 'right'].map((side) => new Panels().isOpen(side as 'left' | 'right'))).toEqual([
    true,
    true,
  ]);
  await page.viewport(1024, 768);
  const panels = new Panels();
  expect([panels.isOpen('left'), panels.isOpen('right')]).toEqual([true, false]);
});

test('what is folded stays folded on the next visit', async () => {
  await page.viewport(1440, 900);
  new Panels().toggle('left');
  expect(new Panels().isOpen('left')).toBe(false);
});

test('the strip of time is folded until opened, and then open on the next visit', () => {
  const panels = new Panels();
  expect(panels.timeline).toBe(false);
  panels.timeline = true;
  expect(new Panels().timeline).toBe(true);
});

test('a narrow window shows one sheet at a time, and none at first', async () => {
  await page.viewport(390, 844);
  const panels = new Panels();
  expect([panels.isOpen('left'), panels.isOpen('right')]).toEqual([false, false]);
  panels.open('left');
  panels.open('right');
  expect([panels.isOpen('left'), panels.isOpen('right')]).toEqual([false, true]);
  panels.close('left');
  expect(panels.isOpen('right')).toBe(true);
  panels.close('right');
  expect(panels.isOpen('right')).toBe(false);
});
