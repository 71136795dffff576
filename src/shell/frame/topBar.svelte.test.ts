import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import TopBar from './TopBar.svelte';

beforeEach(() => localStorage.clear());

async function show(width: number, height: number) {
  await page.viewport(width, height);
  const { workbench } = testWorkbench();
  render(Provide, { workbench, component: TopBar, given: {} });
  return workbench;
}

const counting = page.getByRole('button', { name: /^How statements become lines/ });
const views = page.getByRole('button', { name: 'Views', exact: true });
const undo = page.getByRole('button', { name: /^(Undo|Nothing to undo)/ });
const redo = page.getByRole('button', { name: /^(Redo|Nothing to redo)/ });

test('a narrow window has counting, undo, redo and views in its bar', async () => {
  await show(390, 844);
  for (const part of [counting, undo, redo, views]) await expect.element(part).toBeVisible();
});

test('what was counted in another way on a narrow window is undone there', async () => {
  const { workspace } = await show(390, 844);
  await counting.click();
  await page.getByRole('radio', { name: 'Agreement', exact: true }).click();
  expect(workspace.view.projection).toBe('agreement');
  await expect.element(counting).toHaveTextContent('Agreement');
  await undo.click();
  expect(workspace.view.projection).toBe('stances');
  await redo.click();
  expect(workspace.view.projection).toBe('agreement');
});

test('a wide window has them over its picture instead', async () => {
  await show(1280, 800);
  await expect.element(page.getByRole('button', { name: 'Export picture' })).toBeVisible();
  await expect.element(views).not.toBeInTheDocument();
});
