import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf, pathOf, shownValue } from './issue.ts';

describe('a path', () => {
  test('reads like the code that reaches the value', () => {
    expect(pathOf(['statements', 3, 'locator', 'end'])).toBe('statements[3].locator.end');
    expect(pathOf([0, 'a'])).toBe('[0].a');
    expect(pathOf([])).toBe('');
  });

  test('quotes a key that is no plain word', () => {
    expect(pathOf(['a b', 'c.d', ''])).toBe('["a b"]["c.d"][""]');
  });
});

test('a path gives back its keys', () => {
  const keys = fc.array(fc.oneof(fc.nat(), fc.string(), fc.constantFrom('a', '"]', '\\', '[0]')));
  fc.assert(
    fc.property(keys, (some) => {
      expect(keysOf(pathOf(some))).toEqual(some);
    }),
  );
});

describe('a shown value', () => {
  test('is one short line', () => {
    expect(shownValue('Norland')).toBe('"Norland"');
    expect(shownValue(1.5)).toBe('1.5');
    expect(shownValue(null)).toBe('null');
    expect(shownValue(undefined)).toBe('–');
    expect(shownValue([1, 2])).toBe('[2]');
    expect(shownValue({ a: 1 })).toBe('{…}');
    expect(Array.from(shownValue('🐟'.repeat(500)))).toHaveLength(120);
  });

  test('can neither steer a terminal nor turn the reading direction', () => {
    const shown = shownValue('a\u001b[31m\u009b\u202eb\u2028c\n');
    expect(shown).toBe('"a\\u001b[31m\\u{9b}\\u{202e}b\\u{2028}c\\n"');
  });

  test('of anything is short and throws nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(shownValue(value)).not.toMatch(/\n/);
      }),
    );
  });
});
