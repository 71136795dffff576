import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from './utf8.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('every well-formed text comes back, without its byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeUtf8(encode(text))).toEqual({ ok: true, text: text.replace(/^\ufeff/, '') });
      expect(decodeUtf8(encode(`\ufeff${text}`))).toEqual({ ok: true, text });
    }),
  );
});

test.each<[string, number[], number]>([
  ['a lone continuation', [0x61, 0x80, 0x61], 1],
  ['a letter of Latin-1', [0x61, 0x62, 0xe9, 0x63], 2],
  ['the last letter, of Latin-1', [0x61, 0x62, 0xf4], 2],
  ['an overlong form', [0xc0, 0xaf], 0],
  ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
  ['a character cut off at the end', [0x61, 0xe2, 0x82], 1],
  ['a character cut off by another', [0x61, 0xf0, 0x9f, 0x90, 0x61], 1],
  ['beyond Unicode', [0xf5, 0x80], 0],
])('%s is named by the byte that begins no character', (_, bytes, byte) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({ ok: false, byte });
});

test('a fault is found wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (before, after) => {
        const start = encode(before);
        for (const byte of [0xff, 0xf4, 0xe9]) {
          const bytes = Uint8Array.from([...start, byte, ...encode(after)]);
          expect(decodeUtf8(bytes)).toEqual({ ok: false, byte: start.length });
        }
      },
    ),
  );
});
