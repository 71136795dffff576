/** A node somebody moved by hand: an index into `ids` and a position in layout units. */
export type Pin = { readonly node: number; readonly x: number; readonly y: number };

/** Drawn sizes of nodes with their labels, as in a {@link LayoutInput}. */
export type Room = {
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  readonly shiftY: Float64Array;
};

/**
 * What a layout needs to know of a network of n nodes and m stance edges: indices, numbers and
 * drawn sizes, nothing of names or styles. It is plain data, so that it can be sent to a worker.
 */
export type LayoutInput = {
  /** Used in messages only. */
  readonly ids: readonly string[];
  /** Half the drawn extent of each node including its label, in layout units. */
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  /** How far the middle of that extent lies below the middle of the node; absent: nowhere. */
  readonly shiftY?: Float64Array;
  /** Radius of the drawn node without its label. */
  readonly radius: Float64Array;
  /** What a node may grow to without touching another; absent: what it measures. */
  readonly room?: Room;
  /** Stance edges; of several between two nodes the weights are added, either way round. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** How much it pulls, of stated stances the sum of polarity times count: above 0 an ally, below 0 an opponent, 0 neutral. */
  readonly weight: Float64Array;
  /** Memberships, as pairs: member, group, member, group ... */
  readonly ties: Uint32Array;
  /** Camp of each node, of which the largest stands left of the others; absent: as `findCamps` finds. */
  readonly camp?: Uint32Array;
  readonly pinned: readonly Pin[];
  /**
   * By what nodes are ordered instead of by signed stress: in columns of camps, or by their position
   * on a line, NaN where a node has none.
   */
  readonly order?: { readonly by: 'camps' } | { readonly by: 'line'; readonly axis: Float64Array };
  /** Width over height to aim for. */
  readonly aspect: number;
};

export type LayoutOptions = {
  readonly seed: number;
  /** Told the share of the work done, rising from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Ends the work with the signal's reason. */
  readonly signal?: AbortSignal;
};

const perNode = ['halfWidth', 'halfHeight', 'radius'] as const;

/** Throws a RangeError that names the first field, place and value a layout cannot work with. */
export function checkInput(input: LayoutInput): void {
  const n = input.ids.length;
  const lengths: [string, number, number][] = perNode.map((key) => [key, input[key].length, n]);
  if (input.camp) lengths.push(['camp', input.camp.length, n]);
  if (input.shiftY) lengths.push(['shiftY', input.shiftY.length, n]);
  for (const [key, column] of Object.entries(input.room ?? {}))
    lengths.push([`room.${key}`, column.length, n]);
  if (input.order?.by === 'line') lengths.push(['axis', input.order.axis.length, n]);
  lengths.push(['target', input.target.length, input.source.length]);
  lengths.push(['weight', input.weight.length, input.source.length]);
  for (const [key, found, wanted] of lengths) {
    if (found !== wanted) throw new RangeError(`${key} has ${found} entries, expected ${wanted}`);
  }
  if (input.ties.length % 2 !== 0) {
    throw new RangeError(`ties has ${input.ties.length} entries, expected pairs`);
  }
  for (const key of ['source', 'target', 'ties'] as const) {
    const at = input[key].findIndex((node) => node >= n);
    if (at >= 0) throw new RangeError(`${key}[${at}] is ${input[key][at]}, beyond ${n} nodes`);
  }
  for (const key of ['halfWidth', 'halfHeight', 'radius'] as const) {
    const at = input[key].findIndex((size) => !(size >= 0 && size < Infinity));
    if (at >= 0) {
      throw new RangeError(`${key}[${at}] (${input.ids[at]}) is ${input[key][at]}, not a size`);
    }
  }
  for (const key of ['weight', 'shiftY'] as const) {
    const at = input[key]?.findIndex((value) => !Number.isFinite(value)) ?? -1;
    if (at >= 0) throw new RangeError(`${key}[${at}] is ${input[key]?.[at]}, not a finite number`);
  }
  for (const { node, x, y } of input.pinned) {
    if (!(node in input.ids)) throw new RangeError(`pinned node ${node} is beyond ${n} nodes`);
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      throw new RangeError(`pinned ${input.ids[node]} stands at ${x}, ${y}`);
    }
  }
  if (!(input.aspect > 0 && input.aspect < Infinity)) {
    throw new RangeError(`aspect is ${input.aspect}, expected a ratio above 0`);
  }
}
