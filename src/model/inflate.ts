import { Inflate } from 'fflate';
import { joinedBytes } from './bytes.ts';

/**
 * What a deflate stream (RFC 1951) holds. Throws a RangeError as soon as it inflates beyond so many bytes,
 * and an Error where it is damaged.
 */
export function inflateWithin(bytes: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new RangeError(`inflates beyond ${most} bytes`);
    chunks.push(chunk);
  });
  const step = 1024;
  for (let start = 0; start < bytes.length; start += step)
    inflater.push(bytes.subarray(start, start + step), start + step >= bytes.length);
  return joinedBytes(chunks);
}
