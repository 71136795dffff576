import type { LayoutInput } from './input.ts';

/**
 * A key of 16 hexadecimal digits for a layout: that of the same input and seed everywhere, and in all
 * likelihood of no other. Two runs of FNV-1a over all that positions depend on.
 * @see https://www.rfc-editor.org/rfc/rfc9923
 */
export function inputKey(input: LayoutInput, seed: number): string {
  const { ids, source, target, ties, camp, pinned, aspect } = input;
  const { halfWidth, halfHeight, shiftY, radius, room, weight, order } = input;
  const numbers = [halfWidth, halfHeight, shiftY, radius, weight, source, target, ties, camp];
  const pins = pinned.flatMap(({ node, x, y }) => [node, x, y]);
  const axis = order?.by === 'line' ? order.axis : [];
  const kind = order ? (order.by === 'line' ? 2 : 1) : 0;
  const columns = [...numbers, axis].map((column) => column ?? []);
  const rooms = room ? [room.halfWidth, room.halfHeight, room.shiftY] : [];
  const parts = [[seed, aspect, ids.length, kind], pins, ...columns, ...rooms];
  // Lengths first: no two lists of columns follow each other into the same numbers.
  const values = Float64Array.from([
    ...parts.map(({ length }) => length),
    ...parts.flatMap((part) => Array.from(part)),
  ]);
  const words = [...new Uint32Array(values.buffer), ...charactersOf(ids)];
  return hashOf(words, 0x811c9dc5) + hashOf(words, 0x050c5d1f);
}

function* charactersOf(ids: readonly string[]): Iterable<number> {
  for (const id of ids) {
    yield id.length;
    for (let at = 0; at < id.length; at++) yield id.charCodeAt(at);
  }
}

function hashOf(words: readonly number[], basis: number): string {
  let hash = basis;
  for (const word of words) {
    for (let shift = 0; shift < 32; shift += 8)
      hash = Math.imul(hash ^ ((word >>> shift) & 0xff), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
