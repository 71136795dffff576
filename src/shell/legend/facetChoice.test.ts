import { expect, test } from 'vitest';
import { isOnly, onlyShown, toggled } from './facetChoice.ts';

const choices = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('switching a choice over twice leaves all as it was', () => {
  expect(toggled(['x'], 'a')).toEqual(['x', 'a']);
  expect(toggled(toggled(['x'], 'a'), 'a')).toEqual(['x']);
});

test('showing only one choice hides its fellows, and no others', () => {
  expect(onlyShown(choices, ['x'], 'b')).toEqual(['x', 'a', 'c']);
  expect(isOnly(choices, ['x', 'a', 'c'], 'b')).toBe(true);
});

test('asking for the only choice again shows all of them', () => {
  expect(onlyShown(choices, ['x', 'a', 'c'], 'b')).toEqual(['x']);
});

test('a choice without fellows is never the only one', () => {
  expect(isOnly([{ id: 'a' }], [], 'a')).toBe(false);
});
