/**
 * A text as search compares it: compatibility forms decomposed (NFKD), marks that letters share
 * across scripts (accents, Arabic vowel signs) taken off, case folded. "Čapek", "CAPEK" and "čapek"
 * are the same; so are "Straße" and "STRASSE". Independent of any locale.
 */
export function foldedText(text: string): string {
  // Most texts are plain, and a million of them are folded for one filter.
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/(?=\p{Script=Inherited})\p{Mn}/gu, '')
    .toUpperCase()
    .toLowerCase();
}

// eslint-disable-next-line no-control-regex -- all of ASCII
const plain = /^[\x00-\x7f]*$/;
