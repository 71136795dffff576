import type { Kernel, Pair } from './pair.ts';
import type { Tally } from './tally.ts';

const bitsOfWord = 32;

/** One in so many: what a kernel counts must be a whole number of these, so that sums have no rounding. */
const fraction = 2 ** -16;

/** How many words of bits are compared in the time in which two statements meet, about. */
const wordsPerMeeting = 2;

/**
 * Whether pairs can be counted by {@link visitOnceSaid}, with the same result, and sooner: nobody says
 * two things on a concept, as in roll calls, sums are exact in whatever order they are added up, and
 * so many of the concepts are shared that going through all of them is no waste.
 */
export function isOnceSaid(tally: Tally, { values, levels }: Kernel): boolean {
  const { cellActor, cellConcept, concepts, actors, rows, level } = tally;
  if (rows.length !== cellActor.length) return false;
  if (!values.every((value) => Number.isInteger(value / fraction))) return false;
  const heard = new Uint32Array(concepts.length);
  for (let cell = 0; cell < cellConcept.length; cell++) heard[cellConcept[cell]!]!++;
  const meetings = heard.reduce((sum, own) => sum + (own * (own - 1)) / 2, 0);
  const combinations = usedOf(level, levels).length ** 2;
  const pairs = (actors.length * (actors.length - 1)) / 2;
  const words = Math.ceil(concepts.length / bitsOfWord) * pairs * combinations;
  return words < meetings * wordsPerMeeting;
}

/**
 * Visits all pairs of actors that speak of a concept in common, in ascending order, where each says one
 * thing at most on a concept: by a bit for each concept, for each actor and stance. What two of them
 * share is where both have a bit. `ascribed` of the pairs is 0.
 */
export function visitOnceSaid(
  tally: Tally,
  { levels, values, signs }: Kernel,
  visit: (pair: Readonly<Pair>) => void,
): void {
  const used = usedOf(tally.level, levels);
  const width = Math.ceil(tally.concepts.length / bitsOfWord);
  const bits = bitsOf(tally, used, width);
  const n = tally.actors.length;
  const pair = { first: 0, second: 0, value: 0, shared: 0, count: 0, ascribed: 0, signs: 0 };
  const own = used.length * width;
  for (let first = 0; first < n; first++)
    for (let second = first + 1; second < n; second++) {
      let value = 0;
      let shared = 0;
      let sign = 0;
      for (let one = 0; one < used.length; one++)
        for (let two = 0; two < used.length; two++) {
          const at = used[one]! * levels + used[two]!;
          const both = common(bits, first * own + one * width, second * own + two * width, width);
          if (both === 0) continue;
          value += both * values[at]!;
          shared += both;
          sign |= signs[at]!;
        }
      if (shared === 0) continue;
      pair.first = first;
      pair.second = second;
      pair.value = value;
      pair.shared = shared;
      pair.count = 2 * shared;
      pair.signs = sign;
      visit(pair);
    }
}

/** The stances that occur. */
function usedOf(level: Uint32Array, levels: number): number[] {
  const occurs = new Uint8Array(levels);
  for (let entry = 0; entry < level.length; entry++) occurs[level[entry]!] = 1;
  return [...occurs.keys()].filter((one) => occurs[one] === 1);
}

/** Words of `width` for every actor and, of each, every used stance: bit c of them for concept c. */
function bitsOf(tally: Tally, used: readonly number[], width: number): Int32Array {
  const { actors, cellActor, cellConcept, level } = tally;
  const place = new Uint32Array(Math.max(...used, 0) + 1);
  for (const [at, own] of used.entries()) place[own] = at;
  const bits = new Int32Array(actors.length * used.length * width);
  for (let cell = 0; cell < cellActor.length; cell++) {
    const concept = cellConcept[cell]!;
    const start = (cellActor[cell]! * used.length + place[level[cell]!]!) * width;
    bits[start + Math.floor(concept / bitsOfWord)]! |= 1 << (concept % bitsOfWord);
  }
  return bits;
}

/** The number of bits that two runs of words have in common (H. S. Warren, Hacker's Delight, 5-1). */
function common(bits: Int32Array, one: number, other: number, width: number): number {
  let count = 0;
  for (let word = 0; word < width; word++) {
    let both = bits[one + word]! & bits[other + word]!;
    if (both === 0) continue;
    both -= (both >>> 1) & 0x5555_5555;
    both = (both & 0x3333_3333) + ((both >>> 2) & 0x3333_3333);
    both = (both + (both >>> 4)) & 0x0f0f_0f0f;
    count += Math.imul(both, 0x0101_0101) >>> 24;
  }
  return count;
}
