import { describe, expect, test } from 'vitest';
import { defaultStances } from '../../model/stance.ts';
import { themes } from '../theme.ts';
import { edgeWidth, stanceStyles } from './stanceStyle.ts';

const styles = stanceStyles(defaultStances(), themes.light);

test.each([
  ['supports', '#0072b2', 'solid', '+'],
  ['conditional', '#0072b2', 'dashed', '(+)'],
  ['neutral', '#767676', 'solid', 'o'],
  ['ambivalent', '#767676', 'dashed', '+-'],
  ['questions', '#d55e00', 'dashed', '(-)'],
  ['opposes', '#d55e00', 'solid', '-'],
])('%s is %s, %s, marked %s', (id, colour, line, mark) => {
  const style = styles.get(id)!;
  expect(style).toMatchObject({ colour, mark });
  expect(style.dash.length > 0 ? 'dashed' : 'solid').toBe(line);
});

test('neutral is thinner and ambivalent has longer dashes than a half-hearted yes', () => {
  expect(styles.get('neutral')!.width).toBeLessThan(styles.get('supports')!.width);
  expect(styles.get('ambivalent')!.dash[0]).toBeGreaterThan(styles.get('conditional')!.dash[0]!);
});

describe('a vocabulary of its own', () => {
  const own = [
    { id: 'yea', label: 'votes for', polarity: 1 },
    { id: 'sponsor', label: 'sponsors', polarity: 0.9 },
    { id: 'leans', label: 'leans towards', polarity: 0.2 },
    { id: 'paired', label: 'is paired', polarity: 0 },
    { id: 'mixed', label: 'is of two minds', polarity: 0 },
    { id: 'nay', label: 'votes against', polarity: -1 },
  ];
  const drawn = stanceStyles(own, themes.light);

  test('is drawn by polarity, like its nearest of kin in the default one', () => {
    expect(drawn.get('yea')).toEqual(styles.get('supports'));
    expect(drawn.get('leans')).toEqual(styles.get('conditional'));
    expect(drawn.get('paired')).toEqual(styles.get('neutral'));
    expect(drawn.get('mixed')).toEqual(styles.get('ambivalent'));
    expect(drawn.get('nay')).toEqual(styles.get('opposes'));
  });

  test('tells those of like polarity apart by their dashes', () => {
    expect(drawn.get('sponsor')!.colour).toBe(drawn.get('yea')!.colour);
    expect(drawn.get('sponsor')!.dash).not.toEqual(drawn.get('yea')!.dash);
  });
});

test('lines grow with the statements they stand for, ever more slowly, up to a bound', () => {
  const style = styles.get('supports')!;
  const widths = [1, 2, 4, 8, 1000, 1e6].map((count) => edgeWidth(style, count));
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(widths[0]).toBe(style.width);
  expect(widths[1]! - widths[0]!).toBeCloseTo(widths[2]! - widths[1]!, 9);
  expect(widths.at(-1)).toBeLessThanOrEqual(6);
});
