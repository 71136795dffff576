import { gunzipSync } from 'fflate';
import { m } from '../messages/compiled/messages.js';
import type { Result } from '../model/issue.ts';

/** Most bytes that a packed file may unpack to; its trailer says how many, before any is unpacked. */
const mostBytes = 400_000_000;

/** Length of the trailer: CRC-32 and size, four bytes each. */
const trailerLength = 8;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The content of a gzip file (RFC 1952) of one member, checked against its CRC-32; `name` is used in
 * messages. One issue where it is damaged, cut off, of several members, or larger than 400 MB unpacked.
 */
export function unpack(bytes: Uint8Array, name: string): Result<Uint8Array> {
  const failed = (message: string): Result<Uint8Array> => ({
    ok: false,
    issues: [{ path: '', message, value: undefined }],
  });
  if (bytes.length < trailerLength) return failed(m.read_gzip_damaged({ name }));
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - trailerLength);
  const size = trailer.getUint32(4, true);
  if (size > mostBytes) return failed(m.read_gzip_large({ name, megabytes: mostBytes / 1e6 }));
  try {
    const content = gunzipSync(bytes, { out: new Uint8Array(size) });
    const isWhole = content.length === size && crc32(content) === trailer.getUint32(0, true);
    return isWhole ? { ok: true, value: content } : failed(m.read_gzip_damaged({ name }));
  } catch {
    return failed(m.read_gzip_damaged({ name }));
  }
}

/** Tables for four bytes at a time: entry `256 * k + byte` is that of a byte followed by k zero bytes. */
const crcTable = crcTables(4);

function crcTables(bytes: number): Uint32Array {
  const table = new Uint32Array(256 * bytes);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
    table[byte] = crc;
  }
  for (let at = 256; at < table.length; at++)
    table[at] = (table[at - 256]! >>> 8) ^ table[table[at - 256]! & 0xff]!;
  return table;
}

/** CRC-32, four bytes at a time: M. Kounavis, F. Berry, "Novel table lookup-based algorithms" (2008). */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4)
    crc =
      crcTable[768 + ((crc ^ bytes[at]!) & 0xff)]! ^
      crcTable[512 + (((crc >>> 8) ^ bytes[at + 1]!) & 0xff)]! ^
      crcTable[256 + (((crc >>> 16) ^ bytes[at + 2]!) & 0xff)]! ^
      crcTable[((crc >>> 24) ^ bytes[at + 3]!) & 0xff]!;
  for (let at = whole; at < bytes.length; at++)
    crc = (crc >>> 8) ^ crcTable[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
