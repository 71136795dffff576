/**
 * Positions turned so that `anchor` stands on the right, above 0; an anchor in the very middle leaves
 * that to the first actor who does not stand there.
 */
export function turned(position: Float64Array, anchor = 0): Float64Array {
  const sign = Math.sign(position[anchor] || position.find((x) => x !== 0) || 1);
  return position.map((x) => sign * x + 0);
}

/** Positions with mean 0 and variance 1; all 0 where they are equal. */
export function standardised(position: Float64Array): Float64Array {
  const n = Math.max(1, position.length);
  const mean = position.reduce((sum, x) => sum + x, 0) / n;
  const variance = position.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  const factor = variance > 1e-20 ? 1 / Math.sqrt(variance) : 0;
  return position.map((x) => (x - mean) * factor);
}
