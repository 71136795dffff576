import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isGzip, unpack } from './gzip.ts';

const content = new TextEncoder().encode('source,target,sign\n'.repeat(50));
const packed = gzipSync(content, { mtime: 0 });

function messageOf(bytes: Uint8Array): string {
  const result = unpack(bytes, 'x.gz');
  return result.ok ? '' : (result.issues[0]?.message ?? '');
}

describe('a packed file', () => {
  test('of any content unpacks to it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const some = gzipSync(bytes);
        expect(isGzip(some)).toBe(true);
        expect(unpack(some, 'x.gz')).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  test('that is cut off or changed anywhere is never taken for whole', () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        expect(messageOf(packed.slice(0, at))).toContain('x.gz');
        const bytes = packed.slice();
        bytes[at]! ^= change;
        const result = unpack(bytes, 'x.gz');
        if (result.ok) expect(result.value).toEqual(content);
      }),
    );
  });

  test('of several parts is refused instead of read in part', () => {
    const other = gzipSync(content.slice(20));
    expect(messageOf(Uint8Array.from([...packed, ...other]))).toContain('several parts');
  });

  test('that claims to hold gigabytes is refused before it is unpacked', () => {
    const bytes = packed.slice();
    new DataView(bytes.buffer).setUint32(bytes.length - 4, 3_000_000_000, true);
    expect(messageOf(bytes)).toContain('larger than 400 MB');
  });
});
