import type { Frame } from './arrange/extents.ts';

/** Directions to choose among: whole-number steps, so that no angle depends on the machine. */
const directions: readonly (readonly [number, number])[] = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap(
  (x) =>
    [-4, -3, -2, -1, 0, 1, 2, 3, 4]
      .filter((y) => greatestCommonDivisor(Math.abs(x), Math.abs(y)) === 1)
      .map((y) => {
        const length = Math.sqrt(x * x + y * y);
        return [x / length, y / length] as const;
      }),
);

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The camp of most of `nodes`; of equal ones that with the lowest number. */
export function largestCamp(camp: ArrayLike<number>): number {
  const sizes = new Map<number, number>();
  for (let i = 0; i < camp.length; i++) sizes.set(camp[i]!, (sizes.get(camp[i]!) ?? 0) + 1);
  let largest = 0;
  let most = 0;
  for (const [candidate, size] of sizes) {
    if (size > most || (size === most && candidate < largest)) {
      largest = candidate;
      most = size;
    }
  }
  return largest;
}

/**
 * Moves `position` to the origin and turns it so that the camp `leader` lies left of the others and
 * the spread along x is large; without other camps, so that the spread is largest. Mirrors it so
 * that the node with the most links, which begin at `offset`, stands in the upper half.
 */
export function orient(
  position: Float64Array,
  camp: ArrayLike<number>,
  leader: number,
  offset: ArrayLike<number>,
): void {
  centre(position);
  const n = position.length / 2;
  let best: readonly [number, number] = [1, 0];
  let bestScore = -Infinity;
  for (const direction of directions) {
    const score = scoreOf(position, camp, leader, direction);
    if (score > bestScore + 1e-9) {
      best = direction;
      bestScore = score;
    }
  }
  let top = 0;
  for (let i = 1; i < n; i++) {
    if (offset[i + 1]! - offset[i]! > offset[top + 1]! - offset[top]!) top = i;
  }
  const [cos, sin] = best;
  const topY = cos * (position[2 * top + 1] ?? 0) - sin * (position[2 * top] ?? 0);
  const flip = topY > 0 ? -1 : 1;
  for (let i = 0; i < n; i++) {
    const x = position[2 * i]!;
    const y = position[2 * i + 1]!;
    position[2 * i] = cos * x + sin * y;
    position[2 * i + 1] = flip * (cos * y - sin * x);
  }
}

/** Mirrors `position` where the middle of the camp `leader` lies right of that of the others. */
export function largestCampLeft(
  position: Float64Array,
  camp: ArrayLike<number>,
  leader: number,
): void {
  let sum = 0;
  let all = 0;
  let leaders = 0;
  const n = position.length / 2;
  for (let i = 0; i < n; i++) {
    all += position[2 * i]!;
    if (camp[i] !== leader) continue;
    sum += position[2 * i]!;
    leaders++;
  }
  if (leaders === 0 || leaders === n || sum / leaders <= (all - sum) / (n - leaders)) return;
  for (let i = 0; i < n; i++) position[2 * i] = -position[2 * i]!;
}

/** How well a direction serves as left to right: camps apart along it, and the picture long. */
function scoreOf(
  position: Float64Array,
  camp: ArrayLike<number>,
  leader: number,
  [cos, sin]: readonly [number, number],
): number {
  const n = position.length / 2;
  let leaders = 0;
  let sum = 0;
  let along = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const x = cos * position[2 * i]! + sin * position[2 * i + 1]!;
    along += x * x;
    total += position[2 * i]! * position[2 * i]! + position[2 * i + 1]! * position[2 * i + 1]!;
    if (camp[i] !== leader) continue;
    leaders++;
    sum += x;
  }
  if (!(total > 0)) return 0;
  const spread = along / total;
  if (leaders === 0 || leaders === n) return spread;
  // The sum over all nodes is 0, so that the others sum to the opposite.
  const apart = -sum / (n - leaders) - sum / leaders;
  return 1.5 * (apart / Math.sqrt(total / n)) + spread;
}

/** Moves `position` so that the mean of all points is the origin. */
export function centre(position: Float64Array): void {
  const n = position.length / 2;
  let x = 0;
  let y = 0;
  for (let i = 0; i < n; i++) {
    x += position[2 * i]! / n;
    y += position[2 * i + 1]! / n;
  }
  for (let i = 0; i < n; i++) {
    position[2 * i]! -= x;
    position[2 * i + 1]! -= y;
  }
}

/** Factor by which `position`, around the origin, is spread as evenly filled points of `frame` are. */
export function fittingScale(position: Float64Array, frame: Frame): number {
  let square = 0;
  for (const value of position) square += value * value;
  const variance = square / (position.length / 2);
  const wanted = (frame.halfWidth * frame.halfWidth + frame.halfHeight * frame.halfHeight) / 3;
  return variance > 0 ? Math.sqrt(wanted / variance) : 1;
}
