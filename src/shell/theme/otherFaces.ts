/** Letters that Inter lacks and another packaged face has. */
const others =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\u3000-\u303F\uFF00-\uFFEF]|(?![\0-\u22FF])[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/**
 * Declares the faces that letters need beside Inter, so that the page can load them. Nothing is fetched
 * for letters that need none. Never rejects: what cannot be had leaves letters to the reader's fonts.
 */
export async function declareFaces(letters: string): Promise<void> {
  if (!others.test(letters)) return;
  // Refused without a network, for one; the next letters try again.
  await import('./otherFaces.css').catch(() => undefined);
}
