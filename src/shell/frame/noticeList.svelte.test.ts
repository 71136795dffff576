import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import NoticeList from './NoticeList.svelte';

afterEach(() => vi.useRealTimers());

test('news that ask nothing pass by themselves, unless somebody is at them; all else stays', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { workbench } = testWorkbench();
  const { notices } = workbench;
  render(Provide, { workbench, component: NoticeList, given: {} });
  notices.add('warning', 'Broken');
  notices.add('info', 'Newer', { action: { label: 'Reload', run: () => {} } });
  notices.add('info', 'Attached');
  notices.add('info', 'Read on');
  await expect.element(page.getByText('Read on')).toBeVisible();
  await userEvent.hover(page.getByText('Read on'));
  vi.advanceTimersByTime(20_000);
  expect(notices.shown.map(({ text }) => text)).toEqual(['Broken', 'Newer', 'Read on']);
  await userEvent.unhover(page.getByText('Read on'));
  vi.advanceTimersByTime(20_000);
  expect(notices.shown.map(({ text }) => text)).toEqual(['Broken', 'Newer']);
});
