import { expect, test } from 'vitest';
import { defaultView, type Filters, type View } from '../../../model/view.ts';
import { linkContents } from './linkContents.ts';

const viewWith = (part: Partial<View>): View => ({ ...defaultView, ...part });
const filtering = (part: Partial<Filters>) =>
  viewWith({ filters: { ...defaultView.filters, ...part } });

test('the default view holds nothing', () => {
  expect(linkContents(defaultView)).toBe('');
});

test('words that were searched for are quoted, because they are the reader’s own', () => {
  expect(linkContents(filtering({ text: 'sovereignty' }))).toContain('“sovereignty”');
  expect(linkContents(filtering({ hiddenStances: ['opposes'] }))).toBe('filters');
  const both = filtering({ text: 'code', from: '2011' });
  expect(linkContents(both)).toBe('filters and the words “code”');
});

test('everything that is in a link is listed', () => {
  const view: View = {
    ...filtering({ ascription: 'own', text: 'a' }),
    focus: { ids: ['x'], steps: 1 },
    rollUp: 'state',
    selection: { type: 'entity', id: 'x' },
    reading: 'd',
    layout: { name: 'stress', seed: 1, pinned: { x: [1, 2], y: [3, 4] } },
    appearance: { ...defaultView.appearance, labelSize: 2 },
    camera: { x: 1, y: 2, zoom: 3 },
  };
  const list = linkContents(view);
  expect(list.split(/, | and /)).toHaveLength(9);
  expect(list).toContain('2 nodes');
});
