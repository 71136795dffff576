import type { StatementTable } from '../../model/statements.ts';
import type { Tally } from './tally.ts';

/**
 * The distance of the poles, R. By default that of the vocabulary, whether or not all of it is used: then
 * a filter changes no weight. The Discourse Network Analyzer takes the largest minus the smallest value
 * among the statements counted; `dnaCompatible` does so too. Of a boolean both are its two values apart.
 */
export function rangeOf(
  { stances }: Pick<StatementTable, 'stances'>,
  { level }: Pick<Tally, 'level'>,
  dnaCompatible: boolean,
): number {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const index of dnaCompatible ? new Set(level) : stances.keys()) {
    const { polarity } = stances[index]!;
    lowest = Math.min(lowest, polarity);
    highest = Math.max(highest, polarity);
  }
  return highest > lowest ? highest - lowest : 0;
}

/** How far apart two polarities are, from 0 to 1, the range. Without a range nobody is apart. */
export function distance(one: number, other: number, range: number): number {
  return range > 0 ? Math.min(1, Math.abs(one - other) / range) : 0;
}
