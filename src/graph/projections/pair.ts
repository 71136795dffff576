/** What two actors have in common; one object, used again for every pair. */
export type Pair = {
  /** Numbers of the actors in the tally, the first below the second. */
  first: number;
  second: number;
  /** Sum over concepts and over both actors' stances of x x' times the kernel. */
  value: number;
  /** Sum over concepts of the numbers of statements multiplied; 0 where nobody asks for it. */
  shared: number;
  /** Statements of both on the concepts that both speak of, and how many of them are ascribed. */
  count: number;
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
