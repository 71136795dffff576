import { expect, test } from 'vitest';
import { actionOf } from './graphKey.ts';

function press(
  key: string,
  modifiers: { ctrl?: true; meta?: true; alt?: true; altGr?: true } = {},
) {
  const { ctrl = false, meta = false, alt = false, altGr = false } = modifiers;
  return {
    key,
    ctrlKey: ctrl || altGr,
    metaKey: meta,
    altKey: alt || altGr,
    getModifierState: () => altGr,
  };
}

test.each([
  ['ArrowLeft', 'left'],
  ['ArrowDown', 'down'],
  [']', 'forward'],
  ['[', 'back'],
  ['0', 'fit'],
  ['+', 'zoomIn'],
  ['=', 'zoomIn'],
  ['-', 'zoomOut'],
  ['Home', 'home'],
  ['Escape', 'escape'],
  ['Tab', null],
  ['Enter', null],
])('%s does %s', (key, action) => {
  expect(actionOf(press(key))).toBe(action);
});

test('keys of the browser and the system stay theirs', () => {
  expect(actionOf(press('ArrowLeft', { alt: true }))).toBeNull();
  expect(actionOf(press('0', { ctrl: true }))).toBeNull();
  expect(actionOf(press('[', { meta: true }))).toBeNull();
  expect(actionOf(press('[', { ctrl: true }))).toBeNull();
});

test('brackets count however a keyboard types them', () => {
  expect(actionOf(press('[', { altGr: true }))).toBe('back');
  expect(actionOf(press(']', { alt: true }))).toBe('forward');
});
