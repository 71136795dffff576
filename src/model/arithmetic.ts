/*
 * ECMAScript leaves the last digits of Math.sin and its like to the implementation (ECMA-262, 21.3.2),
 * and browsers and Node do differ there. What places, routes and letters a picture must not: a digit
 * decides between two ways that cost the same. These functions use nothing but what IEEE 754 rounds
 * correctly, so that they give the same bits everywhere, within a few units in the last place of the
 * true value.
 */

/** Length of the vector (x, y). */
export function hypot(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** The angle of (x, y) in radians, above −π to π; 0 at the origin. */
export function atan2(y: number, x: number): number {
  const [along, across] = [Math.abs(x), Math.abs(y)];
  const [short, long] = along < across ? [along, across] : [across, along];
  let angle = long > 0 ? arctan(short / long) : 0;
  if (along < across) angle = Math.PI / 2 - angle;
  if (x < 0) angle = Math.PI - angle;
  return y < 0 ? -angle : angle;
}

/** The point of the unit circle at an angle in radians: its cosine and its sine. */
export function onCircle(angle: number): { readonly x: number; readonly y: number } {
  const quarter = Math.round(angle / (Math.PI / 2));
  const rest = angle - (quarter * Math.PI) / 2;
  let [cos, sin] = [1, 1];
  for (let n = 16; n >= 2; n -= 2) {
    cos = 1 - ((rest * rest) / (n * (n - 1))) * cos;
    sin = 1 - ((rest * rest) / (n * (n + 1))) * sin;
  }
  sin *= rest;
  const turned = [
    { x: cos, y: sin },
    { x: -sin, y: cos },
    { x: -cos, y: -sin },
    { x: sin, y: -cos },
  ];
  return turned[quarter & 3]!;
}

/** Tangent of an angle in radians. */
export function tan(angle: number): number {
  const { x, y } = onCircle(angle);
  return y / x;
}

/** Binary logarithm of a number of 1 or more. */
export function log2(number: number): number {
  if (!(number < Infinity)) return number;
  let [whole, rest] = [0, number];
  for (; rest >= 2; rest /= 2) whole++;
  const root = Math.sqrt(Math.sqrt(rest));
  const share = (root - 1) / (root + 1);
  return whole + (8 / Math.LN2) * share * oddSeries(-share * share);
}

/** Arc tangent of a share, 0 to 1. */
function arctan(share: number): number {
  let part = share;
  // The tangent of half an angle, three times.
  for (let halving = 0; halving < 3; halving++) part /= 1 + Math.sqrt(1 + part * part);
  return 8 * part * oddSeries(part * part);
}

/** 1 − s/3 + s²/5 − …, for an s of less than 0.01 to either side of zero. */
function oddSeries(square: number): number {
  let sum = 0;
  for (let n = 17; n >= 1; n -= 2) sum = 1 / n - square * sum;
  return sum;
}
