import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedText } from './foldedText.ts';

test.each([
  ['Čapek', 'CAPEK'],
  ['Émile', 'e\u0301mile'],
  ['Straße', 'STRASSE'],
  ['ΣΟΦΟΣ', 'σοφος'],
  ['İstanbul', 'istanbul'],
  ['ﬁsh', 'FISH'],
  ['مُحَمَّد', 'محمد'],
  ['ＵＮ', 'un'],
])('%s and %s are the same to a search', (one, other) => {
  expect(foldedText(one)).toBe(foldedText(other));
});

test('letters of scripts that write vowels as marks keep them', () => {
  expect(foldedText('की')).not.toBe(foldedText('का'));
});

test('folding twice changes nothing more, and neither does the case', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'É', 'ß', 'ı', 'Č', 'の', '🐟', 'ي', ' ') }),
      (text) => {
        expect(foldedText(foldedText(text))).toBe(foldedText(text));
        expect(foldedText(text.toUpperCase())).toBe(foldedText(text));
      },
    ),
  );
});
