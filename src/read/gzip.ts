import { gunzipSync } from 'fflate';
import { m } from '../messages/compiled/messages.js';
import type { Result } from '../model/issue.ts';
import { crc32 } from './crc32.ts';

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
