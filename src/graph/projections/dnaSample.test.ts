import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, rollUpLevels, type Counting } from '../../model/view.ts';
import type { ProjectionInput } from '../projection.ts';
import { rollUp } from '../rollUp.ts';
import { projectOfFlatTable } from '../testing/dnaSample.ts';
import { pairMatrix } from './oneMode.ts';
import { tallyOf } from './tally.ts';
import { positionMatrix, projectPositions } from './twoMode.ts';

const shared = path.resolve(import.meta.dirname, '../../../../shared');
const file = path.join(shared, 'data/C_policy/dna_v3_sample/statements_flat.csv');
const isThere = existsSync(file);
const csv = isThere ? readFileSync(file, 'utf8') : '';

/** The sample with each of these numbers for agree and disagree. */
const scales = [
  [1, -1],
  [1, 0],
] as const;

function inputOf(project: Project, counting: Partial<Counting> = {}): ProjectionInput {
  const table = statementTable(project);
  return {
    table,
    rows: Uint32Array.from({ length: table.length }, (_, row) => row),
    representative: rollUp(table, rollUpLevels[0]),
    counting: { ...defaultView.counting, ...counting },
  };
}

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

/** Published to four decimals. */
const four = 4;

// Leifeld's sample file; totals of its exports stand in ../shared/reference/dna.md.
describe.skipIf(!isThere)('the sample of DNA 3 (needs ../shared)', () => {
  const sample = (among?: Parameters<typeof projectOfFlatTable>[1]) =>
    projectOfFlatTable(csv, among);
  const whole = isThere ? sample() : ({} as Project);
  const between = (project: Project, one: string, other: string) => {
    const place = (name: string) => project.actors.findIndex((actor) => actor.name === name);
    return place(one) * project.actors.length + place(other);
  };
  const [senate, sierra] = ['Senate', 'Sierra Club'];

  test('has 40 statements by 7 organizations on 6 concepts, 29 of them in agreement', () => {
    const { statements, actors, concepts, documents } = whole;
    expect([statements, actors, concepts, documents].map(({ length }) => length)).toEqual([
      40, 7, 6, 7,
    ]);
    expect(statements.filter(({ stance }) => stance === 'agree')).toHaveLength(29);
  });

  describe.each(scales)('with agree at %d and disagree at %d', (agree, disagree) => {
    const stances = [agree, disagree].map((polarity, index) => ({
      ...whole.stances?.[index],
      id: index === 0 ? 'agree' : 'disagree',
      label: 'a stance',
      polarity,
    }));
    const scaled = { ...whole, stances };

    test.each([
      ['ignore', 276, 46.2619],
      ['agreement', 160, 25.8024],
      ['disagreement', 116, 20.4594],
      ['net', 44, 5.343],
    ] as const)('%s sums to %d, by average activity to %d', (projection, none, average) => {
      for (const dnaCompatible of [false, true]) {
        const total = (norm: Counting['norm']) =>
          sumOf(pairMatrix(projection, inputOf(scaled, { norm, dnaCompatible })).values);
        expect(total('none')).toBe(none);
        expect(total('average')).toBeCloseTo(average, four);
      }
    });

    test('two-mode subtract sums to 18 as DNA counts', () => {
      const { actors, concepts, values } = positionMatrix(inputOf(scaled, { dnaCompatible: true }));
      expect([actors.length, concepts.length, sumOf(values)]).toEqual([7, 6, 18]);
    });
  });

  test('two-mode subtract sums whole numbers on a scale as DNA counts, 29 twice and 11 back once', () => {
    const [agree, disagree] = whole.stances!;
    const half = { ...agree!, id: 'half', polarity: 0.5 };
    const stances = [agree!, { ...disagree!, polarity: -0.5 }, half];
    const total = (dnaCompatible: boolean) =>
      sumOf(positionMatrix(inputOf({ ...whole, stances }, { dnaCompatible })).values);
    expect(total(true)).toBe(2 * 29 - 11);
    expect(total(false)).toBe(29 - 11 / 2);
  });

  test.each([
    ['ignore', 7],
    ['agreement', 2],
    ['disagreement', 5],
    ['net', -3],
  ] as const)('%s between Senate and Sierra Club is %d', (projection, value) => {
    const { values } = pairMatrix(projection, inputOf(whole));
    expect(values[between(whole, senate, sierra)]).toBe(value);
    expect(values[between(whole, sierra, senate)]).toBe(value);
  });

  test('net by average activity is -2.4 of EPA and NPRA, 2.75 of EPA and Senate', () => {
    const { values } = pairMatrix('net', inputOf(whole, { norm: 'average' }));
    const epa = 'Environmental Protection Agency';
    const npra = 'National Petrochemical & Refiners Association';
    expect(values[between(whole, epa, npra)]).toBeCloseTo(-2.4, 10);
    expect(values[between(whole, epa, senate)]).toBeCloseTo(2.75, 10);
  });

  test('two-mode counts are 7 x 6, sum to 40 in 22 cells, and to 18 by sign', () => {
    const counted = positionMatrix(inputOf(whole, { aggregation: 'ignore' }));
    expect([counted.actors.length, counted.concepts.length, sumOf(counted.values)]).toEqual([
      7, 6, 40,
    ]);
    expect(counted.values.filter((value) => value !== 0)).toHaveLength(22);
    expect(sumOf(positionMatrix(inputOf(whole)).values)).toBe(18);
    expect(projectPositions(inputOf(whole)).edges).toHaveLength(22);
  });

  test('without a concept and two organizations agreement by average activity sums to 9.8095', () => {
    const rest = sample(
      ({ concept, organization = '' }) =>
        concept !== 'There should be legislation to regulate emissions.' &&
        organization !== senate &&
        organization !== sierra,
    );
    const { values } = pairMatrix('agreement', inputOf(rest, { norm: 'average' }));
    expect(sumOf(values)).toBeCloseTo(9.8095, four);
  });

  test('section 1 alone is 4 x 4', () => {
    // The section stands in the title, before the colon: 109-1.
    const section = sample(({ document_title: title = '' }) => title.startsWith('109-1:'));
    const { actors, values } = pairMatrix('agreement', inputOf(section));
    expect([actors.length, values.length]).toEqual([4, 16]);
  });

  test('duplicates within a document leave 22 of 40 statements, 23 where the stance tells them apart', () => {
    const input = inputOf(whole, { duplicates: 'document' });
    const without = tallyOf(input, true);
    expect([without.rows.length, without.duplicatesDropped]).toEqual([22, 18]);
    expect(tallyOf(input).rows).toHaveLength(23);
  });
});
