import type { SignedGraph } from '../signedGraph.ts';
import type { StressTerms } from '../stress/terms.ts';
import type { Extents, Frame } from './extents.ts';

/** A part of the picture while it is being arranged, in layout units around the origin. */
export type Part = {
  readonly graph: SignedGraph;
  readonly terms: StressTerms;
  readonly extents: Extents;
  readonly frame: Frame;
  /** Layout units for one unit of the ideal distances. */
  readonly unit: number;
  /** x and y of the middles of the nodes, alternating; changed in place. */
  readonly position: Float64Array;
};

/** Moves node i. */
export function shift({ position }: Part, i: number, dx: number, dy: number): void {
  position[2 * i]! += dx;
  position[2 * i + 1]! += dy;
}
