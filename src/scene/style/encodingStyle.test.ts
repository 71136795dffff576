import { describe, expect, test } from 'vitest';
import { themeNames, themes } from '../theme.ts';
import { campColour, inCamp } from './campStyle.ts';
import { colourAlong, contrast, luminance, mixedColour } from './colour.ts';
import { nodeStyle } from './nodeStyle.ts';
import { colourScale, inColour, leftOut, radiusFor } from './numberStyle.ts';

/** What is seen, for usual sight and for each kind of colour blindness: Machado et al. (2009), severity 1. */
const sights: Readonly<Record<string, readonly number[]>> = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
};

/** A colour as seen, in OKLab (B. Ottosson, 2020). */
function seen(colour: string, sight: readonly number[]): readonly number[] {
  const value = Number.parseInt(colour.slice(1), 16);
  const rgb = [16, 8, 0].map((shift) => {
    const channel = ((value >> shift) & 255) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const [r, g, b] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, c, at) => sum + sight[row + at]! * c, 0),
      ),
    ),
  ) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (one: string, other: string, sight: readonly number[]) => {
  const [a, b] = [seen(one, sight), seen(other, sight)];
  return Math.hypot(...a.map((value, at) => value - b[at]!));
};

describe.each(themeNames)('in the %s theme', (name) => {
  const theme = themes[name];
  const camps = [0, 1, 2, 3, 4, 5].map((camp) => campColour(camp, theme));

  test('camps stand off the ground, their pictograms off them', () => {
    for (const camp of [0, 1, 2, 3, 4, 5, 6])
      for (const kind of ['state', 'treaty', 'norm'] as const) {
        const { fill, stroke, ink } = inCamp(nodeStyle(kind, theme), camp, theme);
        const shape = kind === 'state' ? fill : stroke;
        expect(contrast(shape, theme.ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(ink, fill)).toBeGreaterThanOrEqual(3);
      }
  });

  test.each(Object.keys(sights))('camps can be told apart with %s', (sight) => {
    for (const [at, one] of camps.entries())
      for (const other of camps.slice(at + 1))
        expect(distance(one, other, sights[sight]!)).toBeGreaterThan(0.095);
  });

  test('no camp has the colour of a stance', () => {
    for (const camp of camps)
      for (const stance of [theme.positive, theme.negative, theme.zero])
        expect(distance(camp, stance, sights['usual']!)).toBeGreaterThan(0.09);
  });

  test('numbers go evenly from light to dark, and apart from 0 where it lies between', () => {
    const up = colourScale({ least: 2, most: 10 }, theme);
    const steps = [2, 4, 6, 8, 10].map((value) => luminance(up.colourOf(value)));
    const sorted = steps.toSorted((a, b) => a - b);
    expect([sorted, sorted.toReversed()]).toContainEqual(steps);
    const apart = colourScale({ least: -2, most: 4 }, theme);
    expect(apart.diverging).toBe(true);
    const middle = luminance(apart.colourOf(0));
    const off = (value: number) => Math.abs(luminance(apart.colourOf(value)) - middle);
    expect(off(2)).toBeGreaterThan(off(1));
    expect(off(-2)).toBeGreaterThan(off(-1));
    expect(apart.colourOf(-1)).not.toBe(apart.colourOf(1));
  });

  test('a node of any number has a rim and a pictogram that can be seen', () => {
    for (const range of [
      { least: 0, most: 1 },
      { least: -1, most: 1 },
    ])
      for (let value = range.least; value <= range.most; value += 0.1) {
        const colour = colourScale(range, theme).colourOf(value);
        const { fill, stroke, ink } = inColour(nodeStyle('state', theme), colour, theme);
        expect(contrast(stroke, theme.ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(ink, fill)).toBeGreaterThanOrEqual(3);
      }
  });
});

test('equal values have the colour in the middle, not none', () => {
  const { colourOf } = colourScale({ least: 3, most: 3 }, themes.light);
  expect(colourOf(3)).toMatch(/^#[\da-f]{6}$/);
});

test('the area of a node grows evenly with its value', () => {
  const range = { least: 0, most: 4 };
  const areas = [0, 1, 2, 3, 4].map((value) => radiusFor(value, range) ** 2);
  for (const at of [1, 2, 3])
    expect(areas[at + 1]! - areas[at]!).toBeCloseTo(areas[1]! - areas[0]!);
  expect(radiusFor(undefined, range)).toBe(radiusFor(0, range));
  expect(radiusFor(-3, { least: -3, most: 3 })).toBeLessThan(radiusFor(0, { least: -3, most: 3 }));
  expect(radiusFor(0, { least: 0, most: 0 })).toBe(9);
});

test('values that hardly differ are drawn in sizes that do', () => {
  const range = { least: 0.95, most: 1.06 };
  expect(radiusFor(0.95, range)).toBe(9);
  expect(radiusFor(1.06, range)).toBe(22);
  expect(radiusFor(1, range) - radiusFor(0.95, range)).toBeGreaterThan(4);
});

test('what is left out is grey, in the shape it has', () => {
  const style = nodeStyle('state', themes.light);
  expect(leftOut(style, themes.light)).toMatchObject({
    fill: themes.light.contextFill,
    shape: 'disc',
  });
});

test('colours mix channel by channel', () => {
  expect(mixedColour('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mixedColour('#102030', '#ffffff', 0)).toBe('#102030');
  expect(colourAlong(['#000000', '#808080', '#ffffff'], 0.5)).toBe('#808080');
  expect(colourAlong(['#000000', '#ffffff'], 7)).toBe('#ffffff');
});
