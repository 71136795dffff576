import type { Box } from '../geometry.ts';
import { eachCell, rasterOf } from './raster.ts';

/** Things by the square of a grid they are in: finding what is near costs no look at the rest. */
export type Buckets = {
  /** Enters an id in every square that a box touches. */
  readonly addBox: (box: Box, id: number) => void;
  /** Calls back with each id of the squares a box touches, more than once if it spans several. */
  readonly inBox: (box: Box, visit: (id: number) => void) => void;
};

/** An empty grid over an area; what lies outside counts to the squares at its border. */
export function createBuckets(area: Box, side: number): Buckets {
  const raster = rasterOf(area, side);
  const first = new Int32Array(raster.columns * raster.rows).fill(-1);
  const ids: number[] = [];
  const next: number[] = [];
  return {
    addBox: (box, id) =>
      eachCell(raster, box, (cell) => {
        next.push(first[cell]!);
        first[cell] = ids.length;
        ids.push(id);
      }),
    inBox: (box, visit) =>
      eachCell(raster, box, (cell) => {
        for (let entry = first[cell]!; entry >= 0; entry = next[entry]!) visit(ids[entry]!);
      }),
  };
}
