import { expect, test } from 'vitest';
import { Notices } from './notices.svelte.ts';

test('a notice stays until it is dismissed', () => {
  const notices = new Notices();
  notices.add('info', 'one');
  notices.add('warning', 'two');
  notices.dismiss(notices.shown[0]!.id);
  expect(notices.shown.map(({ text }) => text)).toEqual(['two']);
});

test('the same notice is not shown twice, and keeps what is new in it', () => {
  const notices = new Notices();
  const issues = [{ path: '#', message: 'damaged', value: 'v1.x' }];
  notices.add('warning', 'broken');
  notices.add('warning', 'broken', { issues });
  expect(notices.shown).toHaveLength(1);
  expect(notices.shown[0]!.issues).toBe(issues);
});

test('saying the same words again is another announcement', () => {
  const notices = new Notices();
  notices.announce('copied');
  const { turn } = notices.announcement;
  notices.announce('copied');
  expect(notices.announcement).toEqual({ text: 'copied', turn: turn + 1 });
});
