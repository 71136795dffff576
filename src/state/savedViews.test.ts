import { expect, test } from 'vitest';
import { defaultView } from '../model/view.ts';
import { decodeView } from '../model/viewFragment.ts';
import { withView } from './savedViews.ts';

const filtered = { ...defaultView, rollUp: 'state' as const, camera: { x: 1, y: 2, zoom: 3 } };

test('a kept view comes back whole, without its camera', () => {
  const [kept] = withView([], '  States only ', filtered);
  expect(kept).toMatchObject({ id: 'states-only', name: 'States only' });
  expect(decodeView(kept!.fragment)).toEqual({ ok: true, value: { ...filtered, camera: null } });
});

test('the same name keeps its place and its id', () => {
  const views = withView(withView([], 'A', defaultView), 'B', defaultView);
  const again = withView(views, 'A', filtered);
  expect(again.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(again[0]!.fragment).not.toBe(views[0]!.fragment);
  expect(again[1]).toBe(views[1]);
});

test('names of any script get ids of their own', () => {
  const views = ['立场', 'Позиции', 'Vidé', 'vide!'].reduce<ReturnType<typeof withView>>(
    (kept, name) => withView(kept, name, defaultView),
    [],
  );
  expect(views.map(({ id }) => id)).toEqual(['view', 'view-2', 'vide', 'vide-2']);
});

test('a view without a name is none', () => {
  expect(() => withView([], '  ', defaultView)).toThrow(/needs a name/);
});
