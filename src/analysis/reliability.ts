import { quantileSorted } from 'd3-array';
import { randomFrom } from '../model/random.ts';

/** Level of measurement: what makes two values differ, and by how much. */
export type Measurement = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export type Reliability = {
  /** 1 for perfect agreement, 0 for chance, below 0 for systematic disagreement; null where nothing
   * can be said: fewer than two values in any unit, or no two values that differ. */
  readonly alpha: number | null;
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Units that at least two coders coded, and the values in them: what was counted. */
  readonly units: number;
  readonly values: number;
  /** Percentile interval over resampled units; null where alpha is. */
  readonly interval: { readonly low: number; readonly high: number } | null;
};

export type ReliabilityOptions = {
  readonly seed: number;
  /** Resamples for the interval; 1000 where left out, 0 for none. */
  readonly resamples?: number;
  /** Share of resamples within the interval; 0.95 where left out. */
  readonly coverage?: number;
};

type Value = string | number;
/** Values as `codings[coder][unit]`; null and undefined are missing. */
export type Codings = readonly (readonly (Value | null | undefined)[])[];

/**
 * Krippendorff's alpha of `codings[coder][unit]`; null, undefined and what is beyond the end of a
 * shorter list are missing. Levels above nominal need numbers, ratio none below zero, else a
 * RangeError names coder, unit and value.
 * K. Krippendorff: Computing Krippendorff's Alpha-Reliability (2011). The interval resamples units:
 * A. Zapf et al., Measuring inter-rater reliability for nominal data, BMC Med. Res. Methodol. 16 (2016) 93.
 */
export function krippendorffAlpha(
  codings: Codings,
  measurement: Measurement,
  { seed, resamples = 1000, coverage = 0.95 }: ReliabilityOptions,
): Reliability {
  const units = pairableUnits(codings, measurement);
  const { alpha, observed, expected } = alphaOf(units, measurement);
  const random = randomFrom(seed);
  const draws = Array.from({ length: alpha === null ? 0 : resamples }, () => {
    const drawn = units.map(() => units[Math.floor(random() * units.length)]!);
    return alphaOf(drawn, measurement).alpha;
  });
  // A resample in which all values happen to be equal says nothing and is left out.
  const sorted = draws.filter((draw) => draw !== null).sort((a, b) => a - b);
  const edge = (1 - coverage) / 2;
  const [low, high] = [quantileSorted(sorted, edge), quantileSorted(sorted, 1 - edge)];
  return {
    alpha,
    observedDisagreement: observed,
    expectedDisagreement: expected,
    units: units.length,
    values: units.reduce((count, unit) => count + unit.length, 0),
    interval: low === undefined || high === undefined ? null : { low, high },
  };
}

/** The values of every unit that at least two coders coded. */
function pairableUnits(codings: Codings, measurement: Measurement): readonly (readonly Value[])[] {
  const length = codings.reduce((most, coding) => Math.max(most, coding.length), 0);
  const units = Array.from({ length }, (): Value[] => []);
  for (const [coder, coding] of codings.entries())
    for (const [unit, value] of coding.entries()) {
      if (value === null || value === undefined) continue;
      if (measurement !== 'nominal') checkNumber(value, measurement, coder, unit);
      units[unit]!.push(value);
    }
  return units.filter((values) => values.length > 1);
}

function checkNumber(value: Value, measurement: Measurement, coder: number, unit: number): void {
  if (Number.isFinite(value) && !(measurement === 'ratio' && Number(value) < 0)) return;
  const wanted = measurement === 'ratio' ? 'a number from 0' : 'a number';
  throw new RangeError(
    `coder ${coder}, unit ${unit}: ${JSON.stringify(value)} is not ${wanted}, as ${measurement} needs`,
  );
}

function alphaOf(
  units: readonly (readonly Value[])[],
  measurement: Measurement,
): { readonly alpha: number | null; readonly observed: number; readonly expected: number } {
  const counts = new Map<Value, number>();
  for (const value of units.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const differenceOf = differences[measurement](counts);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total < 2) return { alpha: null, observed: 0, expected: 0 };

  let observed = 0;
  for (const values of units) {
    let within = 0;
    for (const a of values) for (const b of values) within += differenceOf(a, b);
    observed += within / (values.length - 1);
  }
  let expected = 0;
  for (const [a, countA] of counts)
    for (const [b, countB] of counts) expected += countA * countB * differenceOf(a, b);
  observed /= total;
  expected /= total * (total - 1);
  return { alpha: expected === 0 ? null : 1 - observed / expected, observed, expected };
}

type Difference = (a: Value, b: Value) => number;

/** Squared difference of two values, given how often each occurs. */
const differences: Readonly<
  Record<Measurement, (counts: ReadonlyMap<Value, number>) => Difference>
> = {
  nominal: () => (a, b) => (a === b ? 0 : 1),
  ordinal: (counts) => {
    const middles = new Map<Value, number>();
    let below = 0;
    for (const [value, count] of [...counts].sort(([a], [b]) => Number(a) - Number(b))) {
      middles.set(value, below + count / 2);
      below += count;
    }
    return (a, b) => (middles.get(a)! - middles.get(b)!) ** 2;
  },
  interval: () => (a, b) => (Number(a) - Number(b)) ** 2,
  ratio: () => (a, b) => (a === b ? 0 : ((Number(a) - Number(b)) / (Number(a) + Number(b))) ** 2),
};
