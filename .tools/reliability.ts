import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantileSorted } from 'd3-array';
import { krippendorffAlpha, type Measurement } from '../src/analysis/reliability.ts';
import { randomFrom } from '../src/model/random.ts';
import type { Project, Statement } from '../src/model/schema.ts';

type Coded = Statement & { readonly locator: { readonly start: number; readonly end: number } };

/** A passage that either pass, or both, coded for the same document, speaker and target. */
type Unit = { readonly a?: Coded; readonly b?: Coded };

const bootstrap = { seed: 2011, resamples: 1000, coverage: 0.95 };

/**
 * How far two passes over the same documents agree, as the text of `reliability.json`: Krippendorff's
 * alpha per variable, and how far they found the same statements. Statements that several speakers
 * make jointly are counted each for itself, and again once.
 * @param folder of a project with `coding-a.json` and `coding-b.json`
 */
export function reliabilityReport(folder: string): string {
  const read = <T>(name: string): T =>
    JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T;
  const { id, stances = [] } = read<Project>('project.stance.json');
  const polarity = new Map(stances.map((stance) => [stance.id, stance.polarity]));
  const coded = (name: string) => read<{ statements: readonly Coded[] }>(name).statements;
  const units = matched(coded('coding-a.json'), coded('coding-b.json'));
  const report = {
    project: id,
    ...bootstrap,
    eachStatement: figures(units, polarity),
    jointOnce: figures(jointOnce(units), polarity),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Pairs statements of the same document, speaker and target, longest common passage first. */
function matched(a: readonly Coded[], b: readonly Coded[]): Unit[] {
  const pairs = a
    .flatMap((first, i) => b.map((second, j) => ({ i, j, common: commonLength(first, second) })))
    .filter(({ common }) => common > 0)
    .sort((p, q) => q.common - p.common || p.i - q.i || p.j - q.j);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs)
    if (!partner.has(i) && !taken.has(j)) {
      partner.set(i, j);
      taken.add(j);
    }
  const withA = a.map((first, i): Unit => {
    const second = b[partner.get(i) ?? -1];
    return second ? { a: first, b: second } : { a: first };
  });
  return [...withA, ...b.filter((_, j) => !taken.has(j)).map((second): Unit => ({ b: second }))];
}

function commonLength(a: Coded, b: Coded): number {
  const sameKey = a.document === b.document && a.speaker === b.speaker && a.target === b.target;
  return sameKey ? overlap(a, b) : 0;
}

function overlap(a: Coded, b: Coded): number {
  return Math.min(a.locator.end, b.locator.end) - Math.max(a.locator.start, b.locator.start);
}

/** Keeps the first of units that differ in nothing but the speaker. */
function jointOnce(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>();
  return units.filter(({ a, b }) => {
    const either = a ?? b;
    const mark = (s?: Coded) => s && [s.stance, s.locator.start, s.locator.end];
    const key = JSON.stringify([either?.document, either?.target, mark(a), mark(b)]);
    return !seen.has(key) && seen.add(key);
  });
}

function figures(units: readonly Unit[], polarity: ReadonlyMap<string, number>) {
  const both = units.filter(({ a, b }) => a && b);
  const count = (test: (unit: Unit) => unknown) => units.filter((unit) => test(unit)).length;
  return {
    counts: {
      a: count(({ a }) => a),
      b: count(({ b }) => b),
      matched: both.length,
      onlyA: count(({ b }) => !b),
      onlyB: count(({ a }) => !a),
    },
    stance: alpha(both, 'nominal', (s) => s?.stance),
    polarity: alpha(both, 'interval', (s) => polarity.get(s?.stance ?? '')),
    confidence: alpha(both, 'ordinal', (s) => s?.confidence),
    stanceOrNone: alpha(units, 'nominal', (s) => s?.stance ?? 'none'),
    matchedShare: resampled(units, (drawn) => {
      const common = drawn.filter(({ a, b }) => a && b).length;
      return (2 * common) / (common + drawn.length);
    }),
    passageOverlap: resampled(both, (drawn) => mean(drawn.map(jaccard))),
  };
}

function alpha(
  units: readonly Unit[],
  measurement: Measurement,
  of: (statement: Coded | undefined) => string | number | undefined,
) {
  const codings = [units.map(({ a }) => of(a)), units.map(({ b }) => of(b))];
  const found = krippendorffAlpha(codings, measurement, bootstrap);
  return {
    measurement,
    units: found.units,
    alpha: rounded(found.alpha),
    low: rounded(found.interval?.low),
    high: rounded(found.interval?.high),
  };
}

function resampled(units: readonly Unit[], value: (drawn: readonly Unit[]) => number) {
  const random = randomFrom(bootstrap.seed);
  const draw = () => units[Math.floor(random() * units.length)] ?? {};
  const draws = Array.from({ length: bootstrap.resamples }, () => value(units.map(draw)));
  draws.sort((p, q) => p - q);
  const edge = (1 - bootstrap.coverage) / 2;
  return {
    units: units.length,
    value: rounded(value(units)),
    low: rounded(quantileSorted(draws, edge)),
    high: rounded(quantileSorted(draws, 1 - edge)),
  };
}

function jaccard({ a, b }: Unit): number {
  if (!a || !b) return 0;
  const common = overlap(a, b);
  const lengths = a.locator.end - a.locator.start + b.locator.end - b.locator.start;
  return common / (lengths - common);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;
}

const own = fileURLToPath(import.meta.url);
if (process.argv[1] === own) {
  const folder = process.argv[2] ?? 'graph-data/code-of-conduct-2011';
  writeFileSync(path.join(folder, 'reliability.json'), reliabilityReport(folder));
}
