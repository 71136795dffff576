import { expect, test } from 'vitest';
import { themes } from '../scene/theme.ts';
import { hexOf, systemTheme } from './systemTheme.ts';

test('every colour of the system theme is one that a canvas takes', () => {
  const { name, ...colours } = systemTheme();
  expect(name).toBe('contrast');
  expect(Object.keys(colours)).toHaveLength(Object.keys(themes.light).length - 1);
  for (const colour of Object.values(colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  expect(colours.ground).not.toBe(colours.ink);
});

test('reading the colours leaves nothing on the page', () => {
  const before = document.body.childElementCount;
  systemTheme();
  expect(document.body.childElementCount).toBe(before);
});

test.each([
  ['rgb(0, 114, 178)', '#0072b2'],
  ['rgba(255, 255, 255, 0.5)', '#ffffff'],
])('%s is %s', (computed, hex) => {
  expect(hexOf(computed)).toBe(hex);
});
