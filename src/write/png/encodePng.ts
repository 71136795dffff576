import { joinedBytes } from '../../model/bytes.ts';
import { pngSignature } from '../../read/png/chunk.ts';
import { densityChunk, headerChunk, pngChunk, textChunk } from './chunk.ts';

export type PngOptions = {
  readonly width: number;
  readonly height: number;
  /** Whether pixels may be transparent; without, alpha is left away. */
  readonly hasAlpha: boolean;
  /** Dots to the inch that the picture is meant for. */
  readonly dpi?: number | undefined;
  /** Texts that travel in it, by keyword. */
  readonly texts?: Readonly<Record<string, string>>;
};

/** Bytes of packed pixels to a chunk. */
const portion = 1 << 18;

/**
 * A PNG in pieces, as they become ready, after ISO/IEC 15948. `strips` gives its pixels from the top,
 * any number of whole rows at a time, four bytes a pixel, not premultiplied. Never holds more than a strip
 * and what is packed of it. Throws a RangeError where the rows are fewer or more than the height.
 */
export async function* encodePng(
  { width, height, hasAlpha, dpi, texts = {} }: PngOptions,
  strips: AsyncIterable<Uint8Array | Uint8ClampedArray>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield pngSignature;
  yield headerChunk(width, height, hasAlpha);
  if (dpi !== undefined) yield densityChunk(dpi);
  for (const [keyword, text] of Object.entries(texts)) yield textChunk(keyword, text);

  const packer = new CompressionStream('deflate');
  const reader: ReadableStreamDefaultReader<Uint8Array> = packer.readable.getReader();
  const feeding = feed(packer.writable.getWriter(), strips, { width, height, hasAlpha });
  // Its failure also reaches the reader, which is waited for first.
  feeding.catch(() => undefined);
  try {
    let waiting: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (value) {
        waiting.push(value);
        size += value.length;
      }
      if (size >= portion || (done && size > 0)) {
        yield pngChunk('IDAT', joinedBytes(waiting));
        [waiting, size] = [[], 0];
      }
      if (done) break;
    }
    await feeding;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  yield pngChunk('IEND', new Uint8Array());
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  strips: AsyncIterable<Uint8Array | Uint8ClampedArray>,
  { width, height, hasAlpha }: PngOptions,
): Promise<void> {
  const filter = rowFilter(width, hasAlpha ? 4 : 3);
  let rows = 0;
  try {
    for await (const strip of strips) {
      const count = strip.length / (4 * width);
      rows += count;
      if (!Number.isInteger(count) || rows > height)
        throw new RangeError(`${rows} rows of pixels, expected ${height}`);
      await writer.write(filter(strip));
    }
    if (rows !== height) throw new RangeError(`${rows} rows of pixels, expected ${height}`);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

/**
 * Makes rows easier to pack: each becomes the difference to what is left of it or above it, whichever
 * adds up to less, as the specification advises.
 */
function rowFilter(width: number, channels: 3 | 4) {
  const length = width * channels;
  let above = new Uint8Array(length);
  let row = new Uint8Array(length);
  return (strip: Uint8Array | Uint8ClampedArray): Uint8Array<ArrayBuffer> => {
    const count = strip.length / (4 * width);
    const filtered = new Uint8Array(count * (length + 1));
    for (let y = 0; y < count; y++) {
      copyRow(strip, y * width * 4, row, channels);
      const at = y * (length + 1);
      let [sideways, upwards] = [0, 0];
      for (let i = 0; i < length; i++) {
        const left = i < channels ? 0 : row[i - channels]!;
        sideways += nearness[(row[i]! - left) & 0xff]!;
        upwards += nearness[(row[i]! - above[i]!) & 0xff]!;
      }
      const isUp = upwards <= sideways;
      filtered[at] = isUp ? 2 : 1;
      for (let i = 0; i < length; i++) {
        const base = isUp ? above[i]! : i < channels ? 0 : row[i - channels]!;
        filtered[at + 1 + i] = row[i]! - base;
      }
      [above, row] = [row, above];
    }
    return filtered;
  };
}

/** How far a difference, modulo 256, is from none. */
const nearness = Uint8Array.from({ length: 256 }, (_, value) => Math.min(value, 256 - value));

function copyRow(
  pixels: Uint8Array | Uint8ClampedArray,
  from: number,
  row: Uint8Array,
  channels: 3 | 4,
): void {
  if (channels === 4) {
    row.set(pixels.subarray(from, from + row.length));
    return;
  }
  for (let to = 0, at = from; to < row.length; to += 3, at += 4) {
    row[to] = pixels[at]!;
    row[to + 1] = pixels[at + 1]!;
    row[to + 2] = pixels[at + 2]!;
  }
}
