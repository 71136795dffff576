import type { LayoutInput, Pin } from '../input.ts';

/** Drawn sizes of the nodes of one part, in layout units; see `LayoutInput`. */
export type Extents = {
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  readonly shiftY: Float64Array;
  readonly radius: Float64Array;
  /** All 0 where the input names none. */
  readonly camp: Uint32Array;
  /** 1 where a node may not be moved. */
  readonly fixed: Uint8Array;
};

/** Half the sides of the rectangle that a picture should fill. */
export type Frame = { readonly halfWidth: number; readonly halfHeight: number };

/** White space that every box would like around it: half on either side. */
export const comfort = 20;
/** Share of the frame that boxes with that white space should take; many lines need more room. */
const filling = 0.85;
const crowdedFilling = 0.55;
/** Lines per node above which the frame grows, and by how much for each more. */
const fewLines = 2.5;
const growth = 0.12;

/** The sizes of `nodes` out of `input`, where those of `pins` may not be moved. */
export function extentsOf(
  input: LayoutInput,
  nodes: Uint32Array,
  pins: readonly Pin[] = [],
): Extents {
  const fixed = new Uint8Array(input.ids.length);
  for (const { node } of pins) fixed[node] = 1;
  return {
    halfWidth: Float64Array.from(nodes, (i) => input.halfWidth[i]!),
    halfHeight: Float64Array.from(nodes, (i) => input.halfHeight[i]!),
    shiftY: Float64Array.from(nodes, (i) => input.shiftY?.[i] ?? 0),
    radius: Float64Array.from(nodes, (i) => input.radius[i]!),
    camp: Uint32Array.from(nodes, (i) => input.camp?.[i] ?? 0),
    fixed: Uint8Array.from(nodes, (i) => fixed[i]!),
  };
}

/** The sizes of all nodes of `input`; its pins may not be moved. */
export function allExtentsOf(input: LayoutInput): Extents {
  return extentsOf(
    input,
    Uint32Array.from(input.ids, (_, i) => i),
    input.pinned,
  );
}

/** A frame of the given aspect (width over height) that holds all boxes and `lines` in comfort. */
export function frameOf({ halfWidth, halfHeight }: Extents, lines: number, aspect: number): Frame {
  let area = 0;
  for (let i = 0; i < halfWidth.length; i++) {
    area += (2 * halfWidth[i]! + comfort) * (2 * halfHeight[i]! + comfort);
  }
  const crowding = Math.max(0, lines / halfWidth.length - fewLines);
  const share = Math.max(crowdedFilling, filling / (1 + growth * crowding));
  const side = Math.sqrt(area / share) / 2;
  return { halfWidth: side * Math.sqrt(aspect), halfHeight: side / Math.sqrt(aspect) };
}
