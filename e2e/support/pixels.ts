import { crc32, inflateSync } from 'node:zlib';

/** The pixels of a picture, three or four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  /** Its rows, a byte that is no pixel before each. */
  readonly rows: Uint8Array;
}

/** Red, green and blue. */
export type Colour = readonly [number, number, number];

/**
 * Reads a PNG that Stancegraph wrote: eight bits a channel, each row as it is or as the difference to what
 * is left of it or above it. Throws where it is broken or another. The largest sheet has 70 million pixels:
 * a reader of every PNG there is would take many times as long.
 */
export function pixelsOf(png: Buffer): Pixels {
  const parts = chunksOf(png);
  const header = parts.find(({ type }) => type === 'IHDR')?.data;
  const [width = 0, height = 0] = [header?.readUInt32BE(0), header?.readUInt32BE(4)];
  const [depth, kind] = [header?.[8], header?.[9]];
  if (depth !== 8 || (kind !== 2 && kind !== 6))
    throw new Error(`no picture of Stancegraph: depth ${depth}, colours ${kind}`);
  const channels = kind === 2 ? 3 : 4;
  const packed = parts.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const rows = inflateSync(Buffer.concat(packed));
  if (rows.length !== height * (width * channels + 1))
    throw new Error(`${rows.length} bytes for ${width} × ${height} pixels`);
  addDifferences(rows, width * channels + 1, channels);
  return { width, height, channels, rows };
}

function chunksOf(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const found: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    if (png.readUInt32BE(end) !== crc32(png.subarray(at + 4, end)))
      throw new Error(`the checksum of ${type} is wrong`);
    found.push({ type, data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  if (found.at(-1)?.type !== 'IEND') throw new Error('the picture has no end');
  return found;
}

/** Turns differences into pixels, in place. */
function addDifferences(rows: Uint8Array, stride: number, channels: number): void {
  for (let start = 0; start < rows.length; start += stride) {
    const filter = rows[start]!;
    if (filter > 2) throw new Error(`a row has the filter ${filter}`);
    // Above the first row is nothing.
    if (filter === 0 || (filter === 2 && start === 0)) continue;
    const back = filter === 1 ? channels : stride;
    const first = filter === 1 ? start + 1 + channels : start + 1;
    for (let at = first, end = start + stride; at < end; at++) rows[at]! += rows[at - back]!;
  }
}

/** A pixel with its alpha, 255 where the picture has none. */
export function pixelAt({ rows, width, channels }: Pixels, x: number, y: number): number[] {
  const at = y * (width * channels + 1) + 1 + x * channels;
  return [rows[at]!, rows[at + 1]!, rows[at + 2]!, channels === 4 ? rows[at + 3]! : 255];
}

/** How many pixels are of a colour, give or take what smoothing does to it. */
export function countOf(pixels: Pixels, [red, green, blue]: Colour): number {
  const { rows, width, channels } = pixels;
  let count = 0;
  for (let start = 1; start < rows.length; start += width * channels + 1)
    for (let at = start, end = start + width * channels; at < end; at += channels) {
      const offRed = Math.abs(rows[at]! - red);
      if (offRed >= 24) continue;
      const off = offRed + Math.abs(rows[at + 1]! - green) + Math.abs(rows[at + 2]! - blue);
      if (off < 24 && (channels === 3 || rows[at + 3]! > 200)) count++;
    }
  return count;
}

/** The share of pixels of which nothing is seen. */
export function clearShare(pixels: Pixels): number {
  const { width, height } = pixels;
  let count = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (pixelAt(pixels, x, y)[3] === 0) count++;
  return count / (width * height);
}

/** The colours along the rim of a picture, each once. */
export function rimColours(pixels: Pixels, depth: number): ReadonlySet<string> {
  const { width, height } = pixels;
  const found = new Set<string>();
  let last: readonly number[] = [];
  const note = (from: number, to: number, y: number) => {
    for (let x = from; x < to; x++) {
      const pixel = pixelAt(pixels, x, y);
      if (pixel.every((value, at) => value === last[at])) continue;
      last = pixel;
      found.add(pixel.join());
    }
  };
  for (let y = 0; y < height; y++)
    if (y < depth || y >= height - depth) note(0, width, y);
    else {
      note(0, depth, y);
      note(width - depth, width, y);
    }
  return found;
}
