import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Locator } from './schema.ts';

/**
 * A text addressed as locators address it: Unicode code points after every line end became LF.
 * Maps onto the W3C Web Annotation TextPositionSelector.
 */
export type Original = {
  readonly text: string;
  /** UTF-16 index of each code point and, last, of the end: `length + 1` entries. */
  readonly indices: Uint32Array;
  readonly length: number;
  readonly sha256: string;
};

export type LocatorState = 'verified' | 'changed' | 'outside';

/** Prepares a text for locators. `length` is in code points, `sha256` is that of the UTF-8 form. */
export function originalOf(raw: string): Original {
  const text = raw.replace(/\r\n?/g, '\n');
  const indices = new Uint32Array(text.length + 1);
  let length = 0;
  for (let index = 0; index < text.length; index += codeUnits(text, index))
    indices[length++] = index;
  indices[length] = text.length;
  return { text, indices: indices.slice(0, length + 1), length, sha256: hashText(text) };
}

/** The passage from code point `start` up to, not including, `end`; bounds are clipped. */
export function passage(original: Original, start: number, end: number): string {
  const at = (point: number) => original.indices[Math.min(Math.max(point, 0), original.length)];
  return original.text.slice(at(start), at(end));
}

/** Whether the words a locator points at still are the words that were coded. */
export function checkLocator(original: Original, locator: Locator): LocatorState {
  if (locator.start >= locator.end || locator.end > original.length) return 'outside';
  const found = hashText(passage(original, locator.start, locator.end));
  return found === locator.sha256 ? 'verified' : 'changed';
}

/** SHA-256 of the UTF-8 form of a text, as 64 hexadecimal digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function codeUnits(text: string, index: number): 1 | 2 {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
