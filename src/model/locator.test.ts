import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLocator, hashText, originalOf, passage } from './locator.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'é', 'é', '\r', '\n', '\r\n', '🐟', '👩‍🔬', '\ud800', 'ع'),
});

describe('a text addressed by code points', () => {
  test('counts an astral character once and every line end as one', () => {
    const original = originalOf('a🐟b\r\nc\rd\ne');
    expect(original.text).toBe('a🐟b\nc\nd\ne');
    expect(original.length).toBe(9);
    expect(passage(original, 1, 2)).toBe('🐟');
    expect(passage(original, 2, 5)).toBe('b\nc');
  });

  test('clips bounds outside the text', () => {
    const original = originalOf('words');
    expect(passage(original, -5, 2)).toBe('wo');
    expect(passage(original, 3, 99)).toBe('ds');
    expect(passage(original, 4, 2)).toBe('');
    expect(passage(originalOf(''), 0, 1)).toBe('');
  });

  test('agrees with the code points that the language counts', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, start, length) => {
        const points = Array.from(text.replace(/\r\n|\r/g, '\n'));
        const original = originalOf(text);
        expect(original.length).toBe(points.length);
        const expected = points.slice(start, start + length).join('');
        expect(passage(original, start, start + length)).toBe(expected);
      }),
    );
  });

  test('does not depend on line ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('x', 'y 🐟', '')), (lines) => {
        expect(originalOf(lines.join('\r\n'))).toEqual(originalOf(lines.join('\n')));
      }),
    );
  });

  test('hashes like everybody else', () => {
    const text = 'Čapek 🐟';
    expect(hashText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(originalOf('a\r\nb').sha256).toBe(hashText('a\nb'));
  });
});

describe('a locator', () => {
  const original = originalOf('One 🐟 swims.\r\nTwo sink.');
  const locate = (start: number, end: number, words: string) =>
    checkLocator(original, { start, end, sha256: hashText(words) });

  test('verifies where the words are', () => {
    expect(locate(4, 11, '🐟 swims')).toBe('verified');
    expect(locate(0, original.length, original.text)).toBe('verified');
  });

  test('is changed where other words are', () => {
    expect(locate(4, 10, '🐟 swims')).toBe('changed');
    expect(locate(5, 12, '🐟 swims')).toBe('changed');
  });

  test('is outside beyond the end, and where it is empty or backwards', () => {
    expect(locate(13, 99, 'Two sink.')).toBe('outside');
    expect(locate(4, 4, '')).toBe('outside');
    expect(locate(4, 2, '')).toBe('outside');
  });

  test('of any passage verifies, and no longer after a change in the passage', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.integer({ min: 1, max: 20 }), (text, start, length) => {
        const whole = originalOf(text);
        const end = start + length;
        const sha256 = hashText(passage(whole, start, end));
        const fits = end <= whole.length;
        expect(checkLocator(whole, { start, end, sha256 })).toBe(fits ? 'verified' : 'outside');
        const points = Array.from(whole.text);
        if (!fits) return;
        points[start] = 'Z';
        const changed = originalOf(points.join(''));
        expect(checkLocator(changed, { start, end, sha256 })).not.toBe('verified');
      }),
    );
  });
});
