import { expect, test } from 'vitest';
import { commandOf } from './shortcut.ts';

const press = (key: string, modifier: 'ctrlKey' | 'metaKey' | 'altKey' | null = null) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...(modifier && { [modifier]: true }),
});

test('the palette opens from anywhere, where single characters do not count too', () => {
  expect(commandOf(press('k', 'ctrlKey'), false)).toBe('palette');
  expect(commandOf(press('K', 'metaKey'), true)).toBe('palette');
});

test('single characters are commands only where they are let', () => {
  expect(commandOf(press('/'), true)).toBe('palette');
  expect(commandOf(press('?'), true)).toBe('help');
  expect(commandOf(press('/'), false)).toBeNull();
  expect(commandOf(press('?'), false)).toBeNull();
});

test('undo and redo work anywhere but where a field has its own', () => {
  expect(commandOf(press('z', 'ctrlKey'), false)).toBe('undo');
  expect(commandOf({ ...press('Z', 'metaKey'), shiftKey: true }, false)).toBe('redo');
  expect(commandOf(press('y', 'ctrlKey'), true)).toBe('redo');
  expect(commandOf(press('z', 'ctrlKey'), true, true)).toBeNull();
  expect(commandOf(press('z'), true)).toBeNull();
});

test('other keys are left alone', () => {
  expect(commandOf(press('k'), true)).toBeNull();
  expect(commandOf(press('/', 'ctrlKey'), true)).toBeNull();
  expect(commandOf(press('k', 'altKey'), true)).toBeNull();
});
