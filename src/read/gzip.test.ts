import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { gzipSync, Inflate } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { joinedBytes } from '../model/bytes.ts';
import { isGzip, unpack } from './gzip.ts';

const content = new TextEncoder().encode('source,target,sign\n'.repeat(50));
const packed = gzipSync(content, { mtime: 0 });

/** Four hundred megabytes are unpacked before there are too many. */
const patience = { timeout: 60_000 };

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

  test('with a name, a comment and more in its head unpacks too', () => {
    const head = Uint8Array.from([...packed.slice(0, 3), 0b11110, ...packed.slice(4, 10)]);
    const fields = new TextEncoder().encode('\u0003\0abcname\0a comment\0\u0001\u0002');
    const bytes = joinedBytes([head, fields, packed.slice(10)]);
    expect(unpack(bytes, 'x.gz')).toEqual({ ok: true, value: content });
    expect(messageOf(bytes.slice(0, 22))).toContain('cut off');
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

  test('of any length packed is whole to the last byte', () => {
    const noise = noisy(70_000);
    for (let length = 65_490; length < 65_540; length++) {
      const result = unpack(gzipSync(noise.subarray(0, length), { level: 0 }), 'x.gz');
      expect(
        result.ok && noise.subarray(0, length).every((byte, at) => byte === result.value[at]),
      ).toBe(true);
    }
  });

  test('that is cut off is no large one, whatever stands where its size should', () => {
    const cut = gzipSync(noisy(5000)).slice(0, 3000);
    new DataView(cut.buffer).setUint32(cut.length - 4, 3_000_000_000, true);
    expect(messageOf(cut)).toContain('cut off');
  });

  test('of gigabytes is refused before it is unpacked, whatever size it claims', patience, () => {
    const bomb = bombOf(4000);
    expect(messageOf(bomb)).toContain('larger than 400 MB');
    new DataView(bomb.buffer).setUint32(bomb.length - 4, 1000, true);
    const unpacked = vi.spyOn(Inflate.prototype, 'push');
    expect(messageOf(bomb)).toContain('cannot be unpacked');
    // The first piece is more than the file claims to hold.
    expect(unpacked).toHaveBeenCalledTimes(1);
    unpacked.mockRestore();
  });
});

/** Bytes that do not pack. */
function noisy(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = Math.imul(state, 48_271) >>> 0;
    return state >>> 16;
  });
}

/** A file of so many megabytes of zeros, without a checksum that anybody could have reached. */
function bombOf(megabytes: number): Uint8Array {
  const zeros = deflateRawSync(new Uint8Array(1e6), { finishFlush: constants.Z_FULL_FLUSH });
  const size = new Uint8Array(new Uint32Array([0, megabytes * 1e6]).buffer);
  const head = packed.subarray(0, 10);
  const end = deflateRawSync(new Uint8Array());
  return joinedBytes([head, ...Array<Uint8Array>(megabytes).fill(zeros), end, size]);
}
