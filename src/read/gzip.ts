import { Inflate } from 'fflate';
import { m } from '../messages/compiled/messages.js';
import { failure, type Result } from '../model/issue.ts';
import { crc32 } from './crc32.ts';

/** Most bytes that a packed file may unpack to. */
const mostBytes = 400_000_000;

/** Length of the trailer: CRC-32 and size, four bytes each. */
const trailerLength = 8;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Length of the shortest file: a head without a name, nothing packed in two bytes, a trailer. */
const shortest = 20;

/** Bytes that are unpacked at a time. */
const step = 65_536;

/**
 * The content of a gzip file (RFC 1952) of one member, checked against its CRC-32; `name` is used in
 * messages. One issue where it is damaged, cut off, of several members, or larger than 400 MB unpacked;
 * no more than that is ever unpacked.
 */
export function unpack(bytes: Uint8Array, name: string): Result<Uint8Array> {
  const damaged = failure(m.read_gzip_damaged({ name }));
  if (bytes.length < shortest) return damaged;
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - trailerLength);
  const size = trailer.getUint32(4, true);
  try {
    if (size > mostBytes) {
      // Or the file is cut off, and what stands at its end is no trailer.
      inflate(bytes, mostBytes, () => undefined);
      return damaged;
    }
    const content = new Uint8Array(size);
    const length = inflate(bytes, size, (chunk, at) => {
      content.set(chunk, at);
    });
    const isWhole = length === size && crc32(content) === trailer.getUint32(0, true);
    return isWhole ? { ok: true, value: content } : damaged;
  } catch (error) {
    const isLarge = error instanceof Overflow && size > mostBytes;
    return isLarge ? failure(m.read_gzip_large({ name, megabytes: mostBytes / 1e6 })) : damaged;
  }
}

/** There is more to unpack than was asked for. */
class Overflow extends Error {}

/**
 * Hands on what a gzip file of one member holds, in pieces, and returns the bytes there are in all.
 * Throws an {@link Overflow} as soon as they are more than `most`, another Error where it is damaged.
 */
function inflate(
  bytes: Uint8Array,
  most: number,
  take: (chunk: Uint8Array, at: number) => void,
): number {
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > most) throw new Overflow();
    take(chunk, length);
    length += chunk.length;
  });
  const body = bytes.subarray(headLength(bytes), -trailerLength);
  for (let start = 0; start < body.length; start += step)
    inflater.push(body.subarray(start, start + step), start + step >= body.length);
  return length;
}

/** Bytes before the deflated ones: ten, and the fields that flags among them announce. */
function headLength(bytes: Uint8Array): number {
  const flags = bytes[3]!;
  let at = 10;
  if (flags & hasExtra) at += 2 + bytes[at]! + 256 * bytes[at + 1]!;
  for (const flag of [hasName, hasComment]) if (flags & flag) at = bytes.indexOf(0, at) + 1;
  return flags & hasHeadCrc ? at + 2 : at;
}

const [hasHeadCrc, hasExtra, hasName, hasComment] = [2, 4, 8, 16];
