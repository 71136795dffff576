import type { Tally } from './tally.ts';

/** What two actors have in common; one object, used again for every pair. */
export type Pair = {
  /** Numbers of the actors in the tally, the first below the second. */
  first: number;
  second: number;
  /** Sum over concepts and over both actors' stances of x x' times the kernel. */
  value: number;
  /** Sum over concepts of the numbers of statements multiplied: the same with a kernel of 1. */
  shared: number;
  /** Statements of each on the concepts that both speak of. */
  own: number;
  other: number;
  /** How many of those are ascribed. */
  ascribed: number;
  /** Bits set by the pairs of statements that meet: {@link agrees}, {@link disagrees}. */
  signs: number;
};

export const agrees = 1;
export const disagrees = 2;

/** What a meeting of two stances counts, and what it is a sign of: dense, levels x levels. */
export type Kernel = {
  readonly levels: number;
  readonly values: Float64Array;
  readonly signs: Uint8Array;
};

/**
 * Visits all pairs of actors that speak of a concept in common, in ascending order. The product of a
 * sparse matrix with its transpose, row by row into a dense accumulator: F. G. Gustavson, "Two fast
 * algorithms for sparse matrices" (1978). Time goes with the pairs of cells that meet on a concept,
 * memory with actors and cells, whatever the number of pairs; `ascribed` is 1 for ascribed rows.
 */
export function visitPairs(
  tally: Tally,
  { levels, values, signs }: Kernel,
  ascribed: Uint8Array,
  visit: (pair: Readonly<Pair>) => void,
): void {
  const { cellActor, cellConcept, firstCell, firstEntry, firstRow, level, count } = tally;
  const n = tally.actors.length;
  const { cells, end, place } = cellsByConcept(tally);
  const ascribedIn = ascribedByCell(tally, ascribed);
  const sum = {
    value: new Float64Array(n),
    shared: new Float64Array(n),
    own: new Float64Array(n),
    other: new Float64Array(n),
    ascribed: new Float64Array(n),
    signs: new Uint8Array(n),
  };
  const met = new Uint32Array(n);
  const weight = new Float64Array(levels);
  const sign = new Uint8Array(levels);
  const pair = {
    first: 0,
    second: 0,
    value: 0,
    shared: 0,
    own: 0,
    other: 0,
    ascribed: 0,
    signs: 0,
  };
  for (let actor = 0; actor < n; actor++) {
    let found = 0;
    for (let cell = firstCell[actor]!; cell < firstCell[actor + 1]!; cell++) {
      weight.fill(0);
      sign.fill(0);
      for (let entry = firstEntry[cell]!; entry < firstEntry[cell + 1]!; entry++)
        for (let other = 0, at = level[entry]! * levels; other < levels; other++, at++) {
          weight[other]! += count[entry]! * values[at]!;
          sign[other]! |= signs[at]!;
        }
      const own = firstRow[cell + 1]! - firstRow[cell]!;
      const last = end[cellConcept[cell]!]!;
      for (let at = place[cell]! + 1; at < last; at++) {
        const facing = cells[at]!;
        const second = cellActor[facing]!;
        const other = firstRow[facing + 1]! - firstRow[facing]!;
        if (sum.shared[second] === 0) met[found++] = second;
        sum.shared[second]! += own * other;
        sum.own[second]! += own;
        sum.other[second]! += other;
        sum.ascribed[second]! += ascribedIn[cell]! + ascribedIn[facing]!;
        for (let entry = firstEntry[facing]!; entry < firstEntry[facing + 1]!; entry++) {
          sum.value[second]! += count[entry]! * weight[level[entry]!]!;
          sum.signs[second]! |= sign[level[entry]!]!;
        }
      }
    }
    pair.first = actor;
    for (const second of met.subarray(0, found).sort()) {
      pair.second = second;
      for (const key of ['value', 'shared', 'own', 'other', 'ascribed', 'signs'] as const) {
        pair[key] = sum[key][second]!;
        sum[key][second] = 0;
      }
      visit(pair);
    }
  }
}

/** Cells in the order of concept and actor, where each concept's end, and the place of each cell. */
function cellsByConcept({ cellConcept, concepts }: Tally) {
  const end = new Uint32Array(concepts.length + 1);
  for (const concept of cellConcept) end[concept + 1]!++;
  for (let concept = 0; concept < concepts.length; concept++) end[concept + 1]! += end[concept]!;
  const place = new Uint32Array(cellConcept.length);
  const cells = new Uint32Array(cellConcept.length);
  for (const [cell, concept] of cellConcept.entries()) {
    place[cell] = end[concept]!++;
    cells[place[cell]!] = cell;
  }
  return { cells, end, place };
}

function ascribedByCell({ cellActor, firstRow, rows }: Tally, ascribed: Uint8Array): Uint32Array {
  return Uint32Array.from(cellActor, (_, cell) => {
    let sum = 0;
    for (let at = firstRow[cell]!; at < firstRow[cell + 1]!; at++) sum += ascribed[rows[at]!]!;
    return sum;
  });
}
