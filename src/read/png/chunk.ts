import { crc32 } from '../crc32.ts';

/** The eight bytes that every PNG begins with. */
export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A part of a PNG: four letters that say what it is, and its data. */
export type PngChunk = {
  readonly type: string;
  readonly data: Uint8Array;
  /** Whether its checksum is that of type and data. */
  readonly isIntact: boolean;
};

/** Bytes of a chunk beside its data: length and type before it, checksum after it. */
const frameBytes = 12;

/** Whether bytes begin as a PNG does. */
export function beginsLikePng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, i) => bytes[i] === byte);
}

/**
 * The chunks of a PNG in their order, up to its end or to where it is cut off; `isWhole` says which.
 * Data are views of the bytes given.
 */
export function pngChunks(bytes: Uint8Array): {
  readonly chunks: readonly PngChunk[];
  readonly isWhole: boolean;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = pngSignature.length;
  while (at + frameBytes <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + frameBytes + length;
    if (end > bytes.length) break;
    const body = bytes.subarray(at + 4, end - 4);
    const type = String.fromCharCode(...body.subarray(0, 4));
    chunks.push({
      type,
      data: body.subarray(4),
      isIntact: crc32(body) === view.getUint32(end - 4),
    });
    if (type === 'IEND') return { chunks, isWhole: true };
    at = end;
  }
  return { chunks, isWhole: false };
}
