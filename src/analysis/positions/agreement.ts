import { extremeEigenpair } from '../linear/lanczos.ts';
import { standardised, turned } from './polarity.ts';
import { checkVotes, type Votes } from './votes.ts';

export type AgreementPositions = {
  /** Position of each actor, mean 0 and variance 1. */
  readonly position: Float64Array;
  /** Share of the positive eigenvalues' sum, at least, that this one dimension holds, 0 to 1. */
  readonly share: number;
  /** Pairs of actors that share no item; their agreement was taken to be the mean. */
  readonly pairsWithout: number;
  /**
   * The actors who can be compared, ascending: the most that common items link with each other, directly
   * or by way of others. Nothing tells where the rest stand beside them.
   */
  readonly comparable: Uint32Array;
};

/**
 * Positions on a line at once: the first eigenvector of the double-centred matrix of agreement, the
 * share of common items on which two actors vote alike. O(actors² items). Null where no
 * two actors share an item or all agree alike.
 * W. S. Torgerson, Psychometrika 17 (1952) 401; on agreement scores K. T. Poole: Spatial Models of
 * Parliamentary Voting (2005), ch. 2.
 * @param options.anchor actor who stands on the right; the first where left out
 */
export function agreementPositions(
  votes: Votes,
  { seed, anchor = 0 }: { readonly seed: number; readonly anchor?: number },
): AgreementPositions | null {
  checkVotes(votes);
  const n = votes.actors;
  if (n < 2) return null;
  const { matrix, pairsWithout, comparable } = agreementMatrix(votes);
  if (pairsWithout === (n * (n - 1)) / 2) return null;
  doubleCentre(matrix, n);
  const size = matrix.reduce((sum, value) => sum + value * value, 0);
  if (size < 1e-18 * n) return null;
  const multiply = (x: Float64Array, out: Float64Array): void => {
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * x[j]!;
      out[i] = sum;
    }
  };
  const { value, vector } = extremeEigenpair({ n, multiply }, 'largest', seed);
  let trace = 0;
  for (let i = 0; i < n; i++) trace += matrix[i * n + i]!;
  return {
    position: turned(standardised(vector), anchor),
    share: Math.max(0, Math.min(1, value / Math.max(trace, value))),
    pairsWithout,
    comparable,
  };
}

function agreementMatrix({ actors: n, items, votes }: Votes) {
  const matrix = new Float64Array(n * n).fill(NaN);
  let [sum, known] = [0, 0];
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = 1;
    for (let j = 0; j < i; j++) {
      let [common, net] = [0, 0];
      for (let item = 0; item < items; item++) {
        const product = votes[i * items + item]! * votes[j * items + item]!;
        net += product;
        common += product * product;
      }
      if (common === 0) continue;
      const agreement = (1 + net / common) / 2;
      matrix[i * n + j] = matrix[j * n + i] = agreement;
      sum += agreement;
      known++;
    }
  }
  const comparable = largestPart(n, (i, j) => !Number.isNaN(matrix[i * n + j]!));
  const mean = known === 0 ? 0.5 : sum / known;
  for (let k = 0; k < matrix.length; k++) if (Number.isNaN(matrix[k])) matrix[k] = mean;
  return { matrix, pairsWithout: (n * (n - 1)) / 2 - known, comparable };
}

/** The most of n things that are linked with each other; of equal parts the one with the first thing. */
function largestPart(n: number, areLinked: (i: number, j: number) => boolean): Uint32Array {
  const seen = new Uint8Array(n);
  let largest: number[] = [];
  for (let first = 0; first < n; first++) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    const part = [first];
    for (const i of part)
      for (let j = 0; j < n; j++) {
        if (seen[j] === 1 || !areLinked(i, j)) continue;
        seen[j] = 1;
        part.push(j);
      }
    if (part.length > largest.length) largest = part;
  }
  return Uint32Array.from(largest).sort();
}

/** Takes the means of row and column from each entry and adds the mean of all. */
function doubleCentre(matrix: Float64Array, n: number): void {
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) means[i]! += matrix[i * n + j]! / n;
  const mean = means.reduce((sum, value) => sum + value, 0) / n;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) matrix[i * n + j]! += mean - means[i]! - means[j]!;
}
