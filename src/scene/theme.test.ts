import { describe, expect, test } from 'vitest';
import { themes, themeNames, type Theme } from './theme.ts';

/** Red, green and blue from 0 to 1. */
function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Relative luminance and contrast as in WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function hue(colour: string): number {
  const [r, g, b] = channels(colour);
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI;
}

const strokes = ['positive', 'partlyPositive', 'zero', 'partlyNegative', 'negative'] as const;

describe.each(themeNames)('the %s theme', (name) => {
  const theme: Theme = themes[name];

  test.each(strokes)('keeps its %s strokes at 3:1 on the ground', (stroke) => {
    expect(contrast(theme[stroke], theme.ground)).toBeGreaterThanOrEqual(3);
  });

  test('keeps text at 4.5:1, nodes and pictograms at 3:1', () => {
    expect(contrast(theme.ink, theme.ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.mutedInk, theme.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.actorFill, theme.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.contextFill, theme.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.conceptStroke, theme.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.actorInk, theme.actorFill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.actorInk, theme.contextFill)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.conceptInk, theme.conceptFill)).toBeGreaterThanOrEqual(4.5);
  });

  test('keeps the hues of support and opposition, whatever their lightness', () => {
    expect(Math.abs(hue(theme.positive) - hue('#0072b2'))).toBeLessThan(6);
    expect(Math.abs(hue(theme.negative) - hue('#d55e00'))).toBeLessThan(6);
  });
});

test('the light theme has the colours of Okabe and Ito themselves', () => {
  expect(themes.light).toMatchObject({ positive: '#0072b2', zero: '#767676', negative: '#d55e00' });
});

test('high contrast keeps strokes at 4.5:1', () => {
  for (const stroke of strokes)
    expect(contrast(themes.contrast[stroke], themes.contrast.ground)).toBeGreaterThanOrEqual(4.5);
});
