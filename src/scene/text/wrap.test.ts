import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../textWidth.ts';
import { cutText, wrapText } from './wrap.ts';

const usual = { width: 10, lines: 3, bold: false };

describe('wrapped text', () => {
  test('stays on one line where it fits', () => {
    expect(wrapText('United Nations', usual)).toEqual(['United Nations']);
  });

  test('is set in lines of like width', () => {
    expect(wrapText('Committee on the Peaceful Uses', usual)).toEqual([
      'Committee on the',
      'Peaceful Uses',
    ]);
  });

  test('breaks Chinese between letters but not before a mark', () => {
    const lines = wrapText('信息安全国际行为准则草案，第二版本', { ...usual, width: 9 });
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe('信息安全国际行为准则草案，第二版本');
    expect(lines.some((line) => line.startsWith('，'))).toBe(false);
  });

  test('breaks a long word after its hyphen and a short one nowhere', () => {
    expect(wrapText('Interregional-intergovernmental', usual)).toEqual(
      ['Interregional-', 'intergovernmental'].map((line) =>
        textWidth(line, 1) > 10 ? cutText(line, 10, false) : line,
      ),
    );
    expect(wrapText('A wholly non-binding form', { ...usual, width: 8 })).toContain('non-binding');
  });

  test('ends in an ellipsis where it is too long', () => {
    const lines = wrapText('very long name '.repeat(20), usual);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)?.endsWith('…')).toBe(true);
  });

  test('of nothing but blanks and control characters has no lines', () => {
    expect(wrapText(' \u0000\n\t ', usual)).toEqual([]);
  });

  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.lorem({ maxCount: 20 }),
    fc.string({
      unit: fc.constantFrom('中', '国', 'ก', 'ا', 'e\u0301', '👩‍👩‍👧', ' ', '-'),
      maxLength: 80,
    }),
  );
  const limits = fc.record({
    width: fc.integer({ min: 3, max: 20 }),
    lines: fc.integer({ min: 1, max: 4 }),
    bold: fc.boolean(),
  });

  test('is never wider or longer than allowed', () => {
    fc.assert(
      fc.property(texts, limits, (text, options) => {
        const lines = wrapText(text, options);
        expect(lines.length).toBeLessThanOrEqual(options.lines);
        for (const line of lines)
          expect(textWidth(line, 1, options.bold)).toBeLessThanOrEqual(options.width + 1e-6);
      }),
    );
  });

  test('loses no letter unless it is cut, and then no part of one', () => {
    const bare = (text: string) => text.replace(/[\s\p{Cc}]+/gu, '');
    fc.assert(
      fc.property(texts, limits, (text, options) => {
        const joined = bare(wrapText(text, options).join(''));
        if (!joined.includes('…')) expect(joined).toBe(bare(text));
        expect(joined).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
