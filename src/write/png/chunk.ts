import { zlibSync } from 'fflate';
import { crc32 } from '../../read/crc32.ts';

/** A chunk of a PNG, framed: length, type, data, checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** Size, depth and colours: eight bits a channel, with transparency or without. */
export function headerChunk(width: number, height: number, hasAlpha: boolean): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([8, hasAlpha ? 6 : 2, 0, 0, 0], 8);
  return pngChunk('IHDR', data);
}

/** How large the picture is meant to be, in dots to the inch. */
export function densityChunk(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return pngChunk('pHYs', data);
}

/** A text of any script under a keyword of Latin letters, packed. */
export function textChunk(keyword: string, text: string): Uint8Array {
  const packed = zlibSync(new TextEncoder().encode(text), { level: 9 });
  // Keyword, packed by deflate, no language, no translated keyword.
  const head = new TextEncoder().encode(`${keyword}\0\u0001\0\0\0`);
  const data = new Uint8Array(head.length + packed.length);
  data.set(head);
  data.set(packed, head.length);
  return pngChunk('iTXt', data);
}
