import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphAt, paragraphsOf } from './paragraphs.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const shown = (text: string) =>
  paragraphsOf(text, whole(text)).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  test('are parted by blank lines, and lines within stay together', () => {
    expect(shown('\n One,\nstill one. \n \t\n\nTwo.\n')).toEqual(['One,\nstill one.', 'Two.']);
  });

  test('are lines in a text without a blank line', () => {
    expect(shown('One.\nTwo.\nThree.\n')).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('are those of the document only, where the text holds others', () => {
    const text = 'Before.\n\nOne.\n\nTwo.\n\nAfter.';
    const start = text.indexOf('One');
    const end = text.indexOf('\n\nAfter');
    const found = paragraphsOf(text, { start, end });
    expect(found.map((one) => text.slice(one.start, one.end))).toEqual(['One.', 'Two.']);
  });

  test('hold every letter once, in order, and none is too long to lay out at once', () => {
    const piece = fc.constantFrom('a', 'word ', ' ', '\n', '\n\n', '🐟', 'x'.repeat(3000));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const blocks = paragraphsOf(text, whole(text));
        const letters = (some: string) => some.replace(/\s/g, '');
        const joined = blocks.map(({ start, end }) => text.slice(start, end)).join('');
        expect(letters(joined)).toBe(letters(text));
        for (const { start, end } of blocks) {
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(4000);
          expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]/);
        }
      }),
    );
  });

  test('a very long one is continued, broken after a word', () => {
    const text = 'fish '.repeat(2000);
    const blocks = paragraphsOf(text, whole(text));
    expect(blocks.map(({ continued }) => continued)).toEqual([false, true, true]);
    for (const { end } of blocks.slice(0, -1)) expect(text[end - 1]).toBe(' ');
  });

  test('a point belongs to the last one that begins at or before it', () => {
    const stretches = [
      { start: 5, end: 9 },
      { start: 12, end: 20 },
    ];
    expect([0, 5, 10, 12, 99].map((point) => paragraphAt(stretches, point))).toEqual([
      0, 0, 0, 1, 1,
    ]);
  });
});
