import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleProject } from '../model/exampleProject.ts';
import type { Project, Statement } from '../model/schema.ts';
import { codingsOf } from './codings.ts';
import { runAnalysis } from './panel/analysis.ts';
import { reliabilityAnalysis } from './panel/reliabilityAnalysis.ts';
import { krippendorffAlpha } from './reliability.ts';

const byName = (variable: string) => variable;
const project = exampleProject();

const statement = (coder: string, more: Partial<Statement> = {}): Statement => ({
  ...project.statements[0]!,
  id: `${coder}-${JSON.stringify(more)}`,
  coder,
  ...more,
});
const passage = (start: number, end: number) => ({ start, end, sha256: '0'.repeat(64) });
const of = (statements: readonly Statement[]) =>
  codingsOf({ ...project, statements: [...statements] }, byName);
const coded = (statements: readonly Statement[], variable: string) =>
  of(statements)?.find((one) => one.variable === variable)?.codings;

test('one coder, or none, has nobody to agree with', () => {
  expect(codingsOf(project, byName)).toBeUndefined();
  expect(of([statement('ann'), statement('ann', { locator: passage(90, 99) })])).toBeUndefined();
});

describe('statements of several coders', () => {
  test('are one unit where their passages overlap, longest first', () => {
    const codings = coded(
      [
        statement('ann', { locator: passage(0, 10), stance: 'supports' }),
        statement('bob', { locator: passage(8, 20), stance: 'opposes' }),
        statement('bob', { locator: passage(1, 9), stance: 'conditional' }),
        statement('cem', { locator: passage(2, 9), stance: 'neutral' }),
      ],
      'stance',
    );
    expect(codings).toEqual([['supports'], ['conditional'], ['neutral']]);
  });

  test('of another target or document never meet', () => {
    expect(coded([statement('ann'), statement('bob', { target: 'elsewhere' })], 'stance')).toEqual([
      [],
      [],
    ]);
  });

  test('that only one found are told apart from documents that only one read', () => {
    const codings = coded(
      [
        statement('ann', { locator: passage(0, 10), stance: 'supports' }),
        statement('bob', { locator: passage(50, 60), stance: 'opposes' }),
        statement('ann', { document: 'another', stance: 'neutral' }),
      ],
      'stanceOrNone',
    );
    expect(codings).toEqual([
      ['supports', '', 'neutral'],
      ['', 'opposes', undefined],
    ]);
  });
});

describe('the two codings of the shipped project', () => {
  const folder = 'graph-data/code-of-conduct-2011';
  const read = <T>(name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as T;
  const both = ['a', 'b'].flatMap((coder) =>
    read<{ statements: Statement[] }>(`coding-${coder}.json`).statements.map((one) => ({
      ...one,
      coder,
    })),
  );
  const shipped = { ...read<Project>('project.stance.json'), statements: both };
  const codings = codingsOf(shipped, byName)!;
  const published = read<{
    eachStatement: Record<string, { alpha: number; units: number; low: number; high: number }>;
  }>('reliability.json').eachStatement;

  test.each(['stance', 'polarity', 'confidence', 'stanceOrNone'])(
    '%s agrees as published',
    (name) => {
      const { measurement, codings: values } = codings.find(({ variable }) => variable === name)!;
      const found = krippendorffAlpha(values, measurement, { seed: 2011 });
      const { alpha, units, low, high } = published[name]!;
      expect(found.alpha).toBeCloseTo(alpha, 4);
      expect(found.interval!.low).toBeCloseTo(low, 1);
      expect(found.interval!.high).toBeCloseTo(high, 1);
      expect(found.units).toBe(units);
    },
  );

  test('are what the analysis reports', () => {
    const input = { edges: { n: 0, source: [], target: [], weight: [] }, codings };
    const { numbers, reading } = runAnalysis(reliabilityAnalysis, input, { seed: 2011 });
    expect(numbers).toHaveLength(4);
    expect(numbers[0]!.value).toBeCloseTo(published['stance']!.alpha, 4);
    expect(reading).not.toBe('');
  });
});
