import { shuffled, type StressTerms } from './terms.ts';

/** 2^5 + 1 passes: the ratio between steps is then five square roots, exact on every machine. */
const halvings = 5;
const passes = 2 ** halvings + 1;
/** Least share of a term that the last pass still corrects. */
const tolerance = 0.1;
const blockLength = 1024;

/**
 * Moves `position` (x, y alternating) towards the least stress by stochastic gradient descent:
 * J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph Drawing by Stochastic Gradient Descent", IEEE
 * TVCG 25 (2019). Terms are stored shuffled, and each pass takes them in blocks in random order,
 * which is as good as a new shuffle and several times faster. Yields after a pass the share done.
 */
export function* descendStress(
  position: Float64Array,
  terms: StressTerms,
  random: () => number,
): Generator<number, void> {
  const count = terms.i.length;
  let largest = 0;
  let smallest = Infinity;
  for (let t = 0; t < count; t++) {
    const weight = Math.max(terms.weightI[t]!, terms.weightJ[t]!);
    if (weight > largest) largest = weight;
    if (weight < smallest) smallest = weight;
  }
  if (largest === 0) return;
  let ratio = (tolerance * smallest) / largest;
  for (let k = 0; k < halvings; k++) ratio = Math.sqrt(ratio);

  const blocks = Math.ceil(count / blockLength);
  let step = 1 / smallest;
  for (let pass = 0; pass < passes; pass++, step *= ratio) {
    for (const block of shuffled(blocks, random)) {
      const start = block * blockLength;
      descend(position, terms, step, start, Math.min(count, start + blockLength), random);
    }
    yield (pass + 1) / passes;
  }
}

function descend(
  position: Float64Array,
  { i, j, lo, hi, weightI, weightJ }: StressTerms,
  step: number,
  start: number,
  end: number,
  random: () => number,
): void {
  for (let t = start; t < end; t++) {
    const p = 2 * i[t]!;
    const q = 2 * j[t]!;
    let dx = position[p]! - position[q]!;
    let dy = position[p + 1]! - position[q + 1]!;
    let distance = Math.sqrt(dx * dx + dy * dy);
    if (distance < 1e-6) {
      dx = random() - 0.5;
      dy = random() - 0.5;
      distance = Math.sqrt(dx * dx + dy * dy) + 1e-6;
    }
    const wanted = distance < lo[t]! ? lo[t]! : distance > hi[t]! ? hi[t]! : distance;
    if (wanted === distance) continue;
    const share = (wanted - distance) / (2 * distance);
    const moveI = Math.min(1, weightI[t]! * step) * share;
    const moveJ = Math.min(1, weightJ[t]! * step) * share;
    position[p]! += moveI * dx;
    position[p + 1]! += moveI * dy;
    position[q]! -= moveJ * dx;
    position[q + 1]! -= moveJ * dy;
  }
}
