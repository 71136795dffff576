import { deflateSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { toBase64Url } from './base64Url.ts';
import { exampleProject } from './exampleProject.ts';
import { decodeProject, encodeProject } from './projectFragment.ts';
import { carriesProject } from './projectPrefix.ts';
import { defaultView } from './view.ts';
import { decodeView, encodeView } from './viewFragment.ts';

const carried = {
  project: exampleProject(),
  view: { ...defaultView, filters: { ...defaultView.filters, text: 'lake' } },
  positions: { abc: [1, -2] },
};
const fragmentOf = (json: unknown) =>
  `v1.project.${toBase64Url(deflateSync(strToU8(JSON.stringify(json))))}`;

test('a link brings project, view and positions, bit for bit', () => {
  const fragment = encodeProject(carried);
  expect(fragment).toMatch(/^v1\.project\.[\w-]+$/);
  expect(fragment.length).toBeLessThan(3000);
  expect(decodeProject(`#${fragment}`)).toEqual({ ok: true, value: carried });
});

test('is told from a view, which it is not taken for', () => {
  const fragment = encodeProject(carried);
  expect([carriesProject(fragment), carriesProject(`#${fragment}`)]).toEqual([true, true]);
  expect(carriesProject(encodeView(carried.view))).toBe(false);
  expect(decodeView(fragment).ok).toBe(false);
});

test.each([
  ['v1.project.', /damaged/],
  ['v1.project.%%', /damaged/],
  [encodeProject(carried).slice(0, -40), /damaged/],
  [encodeView(carried.view), /damaged/],
  [fragmentOf({ format: 'other' }), /may have been damaged/],
  [fragmentOf('x'.repeat(10_000_001)), /too large/],
])('what is wrong with %.40s is told', (fragment, words) => {
  const decoded = decodeProject(fragment);
  expect(decoded.ok ? '' : decoded.issues[0]?.message).toMatch(words);
});
