import { describe, expect, test } from 'vitest';
import { themeNames, themes } from '../theme.ts';
import { cellStyle } from './matrixStyle.ts';

/** Contrast as in WCAG 2.2 of `rgb(...)` or `#rrggbb` and black or white. */
function contrast(fill: string, ink: string): number {
  const channels = fill.startsWith('#')
    ? [1, 3, 5].map((at) => Number(`0x${fill.slice(at, at + 2)}`))
    : fill.match(/\d+/g)!.map(Number);
  const linear = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const own = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  const other = ink === '#ffffff' ? 1 : 0;
  return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05);
}

describe.each(themeNames)('cells in the theme %s', (name) => {
  const theme = themes[name];

  test('are of the colour of their side, the paler the weaker, and grey between', () => {
    const rgb = (hex: string) =>
      `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
    expect(cellStyle(-1, theme).fill).toBe(rgb(theme.negative));
    expect(cellStyle(0, theme).fill).toBe(theme.zero);
    expect(cellStyle(1, theme).fill).toBe(rgb(theme.positive));
    expect(cellStyle(7, theme)).toEqual(cellStyle(1, theme));
    const distance = (tone: number) => {
      const [a, b] = [cellStyle(tone, theme).fill, rgb(theme.ground)].map((colour) =>
        colour.match(/\d+/g)!.map(Number),
      );
      return Math.hypot(...a!.map((channel, at) => channel - b![at]!));
    };
    for (const side of [-1, 1])
      for (const tone of [0.1, 0.4, 0.7])
        expect(distance(side * tone)).toBeLessThan(distance(side * (tone + 0.3)));
  });

  test('have marks that can be read on every tone', () => {
    for (let tone = -1; tone <= 1; tone += 0.05) {
      const { fill, ink } = cellStyle(tone, theme);
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
