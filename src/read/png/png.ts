import { m } from '../../messages/compiled/messages.js';
import { inflateWithin } from '../../model/inflate.ts';
import { failure, type Result } from '../../model/issue.ts';
import { mostCarried, picturedName, readPictured, type Pictured } from '../pictured.ts';
import { pngChunks, type PngChunk } from './chunk.ts';

/** Bytes of zlib around its deflate stream: two before, a checksum of four after. */
const zlibHead = 2;
const zlibTail = 4;

/**
 * Reads what a PNG carries in its text chunk `iTXt` of the keyword {@link picturedName}, wherever among
 * the chunks it stands. A picture without it, a damaged or cut off one, and what does not stand for a picture are
 * issues; `name` is used in messages. Never throws.
 * @see https://www.w3.org/TR/png-3/#11iTXt
 */
export function readPng(bytes: Uint8Array, name: string): Result<Pictured> {
  const { chunks, isWhole } = pngChunks(bytes);
  const found = chunks.find(isOurs);
  if (!found)
    return failure(isWhole ? m.read_picture_nothing({ name }) : m.read_picture_cut_off({ name }));
  if (!found.isIntact) return failure(m.read_picture_damaged({ name }));
  const text = textOf(found.data);
  if (text === undefined) return failure(m.read_picture_damaged({ name }));
  return readPictured(text);
}

function isOurs({ type, data }: PngChunk): boolean {
  return type === 'iTXt' && keywordOf(data) === picturedName;
}

function keywordOf(data: Uint8Array): string {
  return String.fromCharCode(...data.subarray(0, Math.max(0, data.subarray(0, 80).indexOf(0))));
}

/** The text of an `iTXt` chunk, packed or not; undefined where it is none. */
function textOf(data: Uint8Array): string | undefined {
  const flags = data.indexOf(0) + 1;
  const isPacked = data[flags] === 1;
  const language = data.indexOf(0, flags + 2);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) return undefined;
  const body = data.subarray(translated + 1);
  try {
    const plain = isPacked ? inflateWithin(body.subarray(zlibHead, -zlibTail), mostCarried) : body;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  } catch {
    return undefined;
  }
}
