/** Longest summary of a statement, in UTF-16 units, as the schema has it. */
export const longestSummary = 2000;

/** A text of at most so many UTF-16 units, which ends in an ellipsis where it was longer. */
export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
