import { isOnceSaid, visitOnceSaid } from './onceSaid.ts';
import type { Kernel, Pair } from './pair.ts';
import type { Tally } from './tally.ts';

/**
 * Visits all pairs of actors that speak of a concept in common, in ascending order. The product of a
 * sparse matrix with its transpose, row by row into a dense accumulator: F. G. Gustavson, "Two fast
 * algorithms for sparse matrices" (1978). Time goes with the pairs of cells that meet on a concept,
 * memory with actors and cells, whatever the number of pairs; of roll calls, see {@link isOnceSaid}, less. `ascribed` is 1 for ascribed rows.
 */
export function visitPairs(
  tally: Tally,
  kernel: Kernel,
  { ascribed, withShared }: { readonly ascribed: Uint8Array; readonly withShared: boolean },
  visit: (pair: Readonly<Pair>) => void,
): void {
  const ascribedIn = ascribedByCell(tally, ascribed);
  const withAscribed = ascribedIn.some((own) => own > 0);
  if (!withAscribed && isOnceSaid(tally, kernel)) {
    visitOnceSaid(tally, kernel, visit);
    return;
  }
  const { levels, values, signs } = kernel;
  const { cellConcept, firstCell, firstEntry, firstRow } = tally;
  const n = tally.actors.length;
  const facing = entriesByConcept(tally, ascribedIn);
  const withSigns = signs.some((own) => own > 0);
  const column = () => new Float64Array(n);
  const sums = { value: column(), count: column(), shared: column(), ascribed: column() };
  const sign = new Uint8Array(n);
  const met = new Uint32Array(n);
  const weights = new Float64Array(levels);
  const signsOf = new Uint8Array(levels);
  const pair = { first: 0, second: 0, value: 0, shared: 0, count: 0, ascribed: 0, signs: 0 };
  for (let actor = 0; actor < n; actor++) {
    let found = 0;
    const isSparse = meetingsOf(tally, facing, actor) * 8 < n - actor;
    for (let cell = firstCell[actor]!; cell < firstCell[actor + 1]!; cell++) {
      weights.fill(0);
      signsOf.fill(0);
      for (let entry = firstEntry[cell]!; entry < firstEntry[cell + 1]!; entry++)
        for (let other = 0, at = tally.level[entry]! * levels; other < levels; other++, at++) {
          weights[other]! += tally.count[entry]! * values[at]!;
          signsOf[other]! |= signs[at]!;
        }
      const own = firstRow[cell + 1]! - firstRow[cell]!;
      const [from, to] = [facing.after[cell]!, facing.end[cellConcept[cell]!]!];
      if (isSparse) found = gather(facing, from, to, sums.count, met, found);
      meet(facing, from, to, weights, own, sums);
      if (withSigns) meetSigns(facing, from, to, signsOf, sign);
      if (withShared) meetShared(facing, from, to, own, sums.shared);
      if (withAscribed) meetAscribed(facing, from, to, ascribedIn[cell]!, sums.ascribed);
    }
    pair.first = actor;
    for (const second of isSparse
      ? met.subarray(0, found).sort()
      : metAmongAll(met, actor, sums.count)) {
      pair.second = second;
      pair.value = sums.value[second]!;
      pair.count = sums.count[second]!;
      pair.shared = sums.shared[second]!;
      pair.ascribed = sums.ascribed[second]!;
      pair.signs = sign[second]!;
      sums.value[second] = sums.count[second] = 0;
      sums.shared[second] = sums.ascribed[second] = sign[second] = 0;
      visit(pair);
    }
  }
}

type Facing = ReturnType<typeof entriesByConcept>;

/** How often an actor meets another on a concept, each of their stances counted. */
function meetingsOf({ firstCell, cellConcept }: Tally, { after, end }: Facing, actor: number) {
  let meetings = 0;
  for (let cell = firstCell[actor]!; cell < firstCell[actor + 1]!; cell++)
    meetings += end[cellConcept[cell]!]! - after[cell]!;
  return meetings;
}

// The loops below run once for every two actors on every concept: each is kept to what it needs.

function meet(
  { actor, code, count }: Facing,
  from: number,
  to: number,
  weights: Float64Array,
  own: number,
  { value, count: counted }: { readonly value: Float64Array; readonly count: Float64Array },
): void {
  for (let at = from; at < to; at++) {
    const second = actor[at]!;
    const times = count[at]!;
    value[second]! += times * weights[code[at]! >> 1]!;
    counted[second]! += times + own * (code[at]! & 1);
  }
}

/** Adds those who have not been met before to the first `found` of `met`; returns how many they are then. */
function gather(
  { actor, code }: Facing,
  from: number,
  to: number,
  count: Float64Array,
  met: Uint32Array,
  found: number,
): number {
  let all = found;
  for (let at = from; at < to; at++)
    if (code[at]! & 1 && count[actor[at]!] === 0) met[all++] = actor[at]!;
  return all;
}

function meetSigns(
  { actor, code }: Facing,
  from: number,
  to: number,
  signs: Uint8Array,
  into: Uint8Array,
): void {
  for (let at = from; at < to; at++) into[actor[at]!]! |= signs[code[at]! >> 1]!;
}

function meetShared(
  { actor, count }: Facing,
  from: number,
  to: number,
  own: number,
  into: Float64Array,
): void {
  for (let at = from; at < to; at++) into[actor[at]!]! += count[at]! * own;
}

function meetAscribed(
  { actor, code, ascribedIn }: Facing,
  from: number,
  to: number,
  own: number,
  into: Float64Array,
): void {
  for (let at = from; at < to; at++) if (code[at]! & 1) into[actor[at]!]! += own + ascribedIn[at]!;
}

/** Those met, in order, by looking at everybody: sooner than sorting where they are many. */
function metAmongAll(met: Uint32Array, actor: number, count: Float64Array): Uint32Array {
  let found = 0;
  for (let second = actor + 1; second < count.length; second++)
    if (count[second]! > 0) met[found++] = second;
  return met.subarray(0, found);
}

/**
 * Entries in the order of concept and actor, so that what is read together lies together, and little
 * of it: where each concept's end, the place after each cell, and by place the actor, the count, twice the
 * level (plus 1 for the first entry of a cell), and how many statements of the cell are ascribed.
 */
function entriesByConcept(tally: Tally, ascribedOf: Uint32Array) {
  const { cellActor, cellConcept, concepts, firstEntry } = tally;
  const end = new Uint32Array(concepts.length + 1);
  for (let cell = 0; cell < cellConcept.length; cell++)
    end[cellConcept[cell]! + 1]! += firstEntry[cell + 1]! - firstEntry[cell]!;
  for (let concept = 0; concept < concepts.length; concept++) end[concept + 1]! += end[concept]!;
  const entries = tally.level.length;
  const actor = new Uint32Array(entries);
  const code = new Uint16Array(entries);
  const count = new Float32Array(entries);
  const ascribedIn = new Float32Array(entries);
  const after = new Uint32Array(cellConcept.length);
  for (let cell = 0; cell < cellConcept.length; cell++) {
    const concept = cellConcept[cell]!;
    let at = end[concept]!;
    ascribedIn[at] = ascribedOf[cell]!;
    for (let entry = firstEntry[cell]!; entry < firstEntry[cell + 1]!; entry++, at++) {
      actor[at] = cellActor[cell]!;
      code[at] = 2 * tally.level[entry]! + (entry === firstEntry[cell] ? 1 : 0);
      count[at] = tally.count[entry]!;
    }
    end[concept] = after[cell] = at;
  }
  return { end, after, actor, code, count, ascribedIn };
}

function ascribedByCell({ cellActor, firstRow, rows }: Tally, ascribed: Uint8Array): Uint32Array {
  const sums = new Uint32Array(cellActor.length);
  for (let cell = 0; cell < sums.length; cell++)
    for (let at = firstRow[cell]!; at < firstRow[cell + 1]!; at++)
      sums[cell]! += ascribed[rows[at]!]!;
  return sums;
}
