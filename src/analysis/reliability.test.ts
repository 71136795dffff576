import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha, type Measurement } from './reliability.ts';

const _ = null;

/** The example of Krippendorff (2011), section D: four observers, twelve units, values missing. */
const published = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];
const levels: readonly Measurement[] = ['nominal', 'ordinal', 'interval', 'ratio'];

describe('Krippendorff’s alpha', () => {
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('of the published data, %s, is %d', (level, alpha) => {
    const result = krippendorffAlpha(published, level, { seed: 1 });
    expect(result.alpha?.toFixed(3)).toBe(alpha.toFixed(3));
    expect([result.units, result.values]).toEqual([11, 40]);
    expect(result.interval?.low).toBeLessThan(alpha);
    expect(result.interval?.high).toBeGreaterThan(alpha);
  });

  test('of two coders and two categories is the worked example of 0.095', () => {
    // Krippendorff (2011), section A: ten units, binary data.
    const alpha = krippendorffAlpha(
      [
        [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
        [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
      ],
      'nominal',
      { seed: 1 },
    ).alpha;
    expect(alpha?.toFixed(3)).toBe('0.095');
  });

  test('takes names as well as numbers where the level is nominal', () => {
    const named = published.map((coding) => coding.map((value) => value && `stance-${value}`));
    const { alpha } = krippendorffAlpha(named, 'nominal', { seed: 1 });
    expect(alpha).toBe(krippendorffAlpha(published, 'nominal', { seed: 1 }).alpha);
  });

  test('is one where all agree and below zero where they disagree on purpose', () => {
    for (const level of levels)
      expect(
        krippendorffAlpha(
          [
            [1, 2, 3],
            [1, 2, 3],
          ],
          level,
          { seed: 1 },
        ).alpha,
      ).toBe(1);
    const opposed = krippendorffAlpha(
      [
        [0, 1, 0, 1],
        [1, 0, 1, 0],
      ],
      'nominal',
      { seed: 1 },
    );
    expect(opposed.alpha).toBeLessThan(0);
  });

  test.each([
    ['nobody', []],
    ['one coder', [[1, 2, 3]]],
    [
      'no unit in common',
      [
        [1, _],
        [_, 2],
      ],
    ],
    [
      'one value only',
      [
        [2, 2, 2],
        [2, 2, 2],
      ],
    ],
  ])('says nothing of %s', (_name, codings) => {
    for (const level of levels)
      expect(krippendorffAlpha(codings, level, { seed: 1 })).toMatchObject({
        alpha: null,
        interval: null,
      });
  });

  test('names a value that the level cannot measure', () => {
    const named = [
      [1, 'yes'],
      [1, 2],
    ];
    expect(() => krippendorffAlpha(named, 'interval', { seed: 1 })).toThrow(
      'coder 0, unit 1: "yes"',
    );
    expect(() => krippendorffAlpha([[1], [-2]], 'ratio', { seed: 1 })).toThrow(
      'coder 1, unit 0: -2',
    );
    expect(() => krippendorffAlpha([[NaN], [2]], 'ordinal', { seed: 1 })).toThrow(
      'coder 0, unit 0',
    );
  });

  test('has an interval that the seed decides and that holds most resamples', () => {
    const once = krippendorffAlpha(published, 'nominal', { seed: 1 });
    expect(krippendorffAlpha(published, 'nominal', { seed: 1 })).toEqual(once);
    expect(krippendorffAlpha(published, 'nominal', { seed: 2 }).interval).not.toEqual(
      once.interval,
    );
    const narrow = krippendorffAlpha(published, 'nominal', { seed: 1, coverage: 0.5 }).interval;
    expect(narrow!.low).toBeGreaterThan(once.interval!.low);
    expect(narrow!.high).toBeLessThan(once.interval!.high);
    expect(krippendorffAlpha(published, 'nominal', { seed: 1, resamples: 0 }).interval).toBeNull();
  });
});

const codings = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 8 }))
  .chain(([coders, units]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: units, maxLength: units }),
      { minLength: coders, maxLength: coders },
    ),
  );

test('alpha is a number up to one or null, and knows neither the order of coders nor of units', () => {
  fc.assert(
    fc.property(codings, fc.constantFrom(...levels), (some, level) => {
      const { alpha } = krippendorffAlpha(some, level, { seed: 1, resamples: 20 });
      if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1);
      const turned = [...some].reverse().map((coding) => [...coding].reverse());
      const again = krippendorffAlpha(turned, level, { seed: 1, resamples: 0 }).alpha;
      if (alpha === null) expect(again).toBeNull();
      else expect(again).toBeCloseTo(alpha, 10);
    }),
  );
});
