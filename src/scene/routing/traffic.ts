import { atan2 } from '../../model/arithmetic.ts';
import { columnAt, rowAt, type Raster } from './raster.ts';
import type { Stretches } from './stretches.ts';

/** Where curves already run, and where they leave and enter the rims of nodes. */
export type Traffic = {
  /** Enters all stretches of a curve, or takes them out again. */
  readonly enter: (stretches: Stretches, sign: 1 | -1) => void;
  /** What a stretch costs: most beside another curve, little across one. */
  readonly cost: (stretches: Stretches, index: number) => number;
};

/** Directions told apart, of half a turn. */
const directions = 8;

/** Weight of a curve in its own cell and the eight around it. */
const kernel = [1, 2, 1, 2, 4, 2, 1, 2, 1] as const;

const price = { beside: 1.9, across: 0.25 } as const;

/** Counts of curves by cell and direction: entering, leaving and asking take a fixed time each. */
export function createTraffic(raster: Raster): Traffic {
  const { columns, rows } = raster;
  const counts = new Uint16Array(columns * rows * directions);
  const totals = new Uint16Array(columns * rows);

  const enter = (stretches: Stretches, sign: 1 | -1) => {
    for (let index = 0; index < stretches.count; index++) {
      const direction = directionOf(stretches, index);
      const column = columnAt(raster, stretches.x[index]!);
      const row = rowAt(raster, stretches.y[index]!);
      for (let part = 0; part < 9; part++) {
        const u = column + (part % 3) - 1;
        const v = row + Math.floor(part / 3) - 1;
        if (u < 0 || v < 0 || u >= columns || v >= rows) continue;
        const cell = v * columns + u;
        counts[cell * directions + direction]! += sign * kernel[part]!;
        totals[cell]! += sign * kernel[part]!;
      }
    }
  };

  const cost = (stretches: Stretches, index: number) => {
    const cell =
      rowAt(raster, stretches.y[index]!) * columns + columnAt(raster, stretches.x[index]!);
    const total = totals[cell]!;
    if (total === 0) return 0;
    const direction = directionOf(stretches, index);
    const first = cell * directions;
    const beside =
      counts[first + direction]! +
      (counts[first + ((direction + 1) % directions)]! +
        counts[first + ((direction + directions - 1) % directions)]!) *
        0.75;
    return beside * price.beside + total * price.across;
  };

  return { enter, cost };
}

function directionOf({ dx, dy }: Stretches, index: number): number {
  const turn = atan2(dy[index]!, dx[index]!) / Math.PI + 1;
  return Math.floor((turn % 1) * directions) % directions;
}
