import fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { crc32 } from '../../read/crc32.ts';
import { pngChunks } from '../../read/png/chunk.ts';
import { encodePng, type PngOptions } from './encodePng.ts';

// oxlint-disable-next-line typescript/require-await -- pixels come as they are made
async function* stripsOf(pixels: Uint8Array, width: number, rows: number) {
  for (let at = 0; at < pixels.length; at += rows * width * 4)
    yield pixels.subarray(at, at + rows * width * 4);
}

async function collected(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

const encoded = (options: PngOptions, pixels: Uint8Array, rows = 1) =>
  collected(encodePng(options, stripsOf(pixels, options.width, rows)));

type Size = { width: number; height: number; rows: number; seed: number; smooth: boolean };

const sizes: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 1, max: 40 }),
  height: fc.integer({ min: 1, max: 40 }),
  rows: fc.integer({ min: 1, max: 45 }),
  seed: fc.integer(),
  smooth: fc.boolean(),
});

/** Noise, or areas of one colour as in a picture. */
function pixelsOf({ width, height, seed, smooth }: Size): Uint8Array {
  let state = seed >>> 0;
  return Uint8Array.from({ length: width * height * 4 }, (_, i) => {
    if (smooth) return (Math.floor(i / 40) * 37 + seed) & 0xff;
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

test('another decoder finds the same pixels, whatever the strips', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async (given) => {
      const { width, height, rows } = given;
      const pixels = pixelsOf(given);
      const png = PNG.sync.read(await encoded({ width, height, hasAlpha: true }, pixels, rows));
      expect([png.width, png.height]).toEqual([width, height]);
      expect(Buffer.compare(png.data, Buffer.from(pixels))).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('without transparency the colours stay and all is opaque', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async (given) => {
      const { width, height, rows } = given;
      const pixels = pixelsOf(given);
      const png = PNG.sync.read(await encoded({ width, height, hasAlpha: false }, pixels, rows));
      const opaque = pixels.map((value, i) => (i % 4 === 3 ? 255 : value));
      expect(Buffer.compare(png.data, Buffer.from(opaque))).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test('density and texts are chunks of their own with the right checksums', async () => {
  const pixels = new Uint8Array(4 * 6);
  const options = {
    width: 3,
    height: 2,
    hasAlpha: true,
    dpi: 300,
    texts: { note: 'Привет 漢字 👋' },
  };
  const bytes = await encoded(options, pixels);
  const { chunks, isWhole } = pngChunks(bytes);
  expect(isWhole).toBe(true);
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
  expect(chunks.every(({ isIntact }) => isIntact)).toBe(true);
  const density = chunks[1]!.data;
  const perMetre = new DataView(density.buffer, density.byteOffset).getUint32(0);
  expect([perMetre, density[8]]).toEqual([11811, 1]);
});

test('the checksum is the one of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
});

test.each([1, 3])('rows that are %i instead of 2 are refused', async (rows) => {
  const pixels = new Uint8Array(4 * rows);
  const making = encoded({ width: 1, height: 2, hasAlpha: true }, pixels, rows);
  await expect(making).rejects.toThrow(`${rows} rows of pixels, expected 2`);
});

test('what goes wrong with the pixels ends the picture', async () => {
  // oxlint-disable-next-line typescript/require-await -- pixels come as they are made
  async function* broken() {
    yield new Uint8Array(4);
    throw new Error('out of paint');
  }
  const making = collected(encodePng({ width: 1, height: 2, hasAlpha: true }, broken()));
  await expect(making).rejects.toThrow('out of paint');
});
