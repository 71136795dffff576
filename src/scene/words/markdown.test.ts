import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainParagraphs } from './markdown.ts';

describe('the plain words of a story', () => {
  test('are its paragraphs without stars, with bullets and numbers', () => {
    const text = [
      'The **lakes** are *low*, says [the Gazette](https://example.org/lakes).',
      'Two follow:\n\n- dams,\n- **pumps**.',
      '3. third\n4. fourth',
      '> A quotation\n> of two lines.',
    ].join('\n\n');
    expect(plainParagraphs(text)).toEqual([
      'The lakes are low, says the Gazette.',
      'Two follow:',
      '• dams,',
      '• pumps.',
      '3. third',
      '4. fourth',
      'A quotation\nof two lines.',
    ]);
  });

  test('keep what is no Markdown of the subset as it was typed', () => {
    expect(plainParagraphs('1 < 2 & `code` <b>bold</b>')).toEqual(['1 < 2 & `code` <b>bold</b>']);
    expect(plainParagraphs('')).toEqual([]);
    expect(plainParagraphs(String.raw`\*not emphasis\*`)).toEqual(['*not emphasis*']);
  });

  test('lose no letter of what was typed', () => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('ab', '**c**', '*d*', '- e', '> f', '# g', '\n', '\n\n', ' ', 'h\\'),
        ),
        (parts) => {
          const text = parts.join(' ');
          expect(letters(plainParagraphs(text).join(' '))).toBe(letters(text));
        },
      ),
    );
  });
});
