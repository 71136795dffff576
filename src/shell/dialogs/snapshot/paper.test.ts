import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestSide } from '../../../write/png/scenePng.ts';
import { ownPaper, papers, pointsOn, sides } from './paper.ts';

test('every paper offered can be drawn by every browser', () => {
  for (const { width, height } of Object.values(papers))
    expect(Math.max(width, height)).toBeLessThanOrEqual(longestSide);
});

test('sheets have 300 pixels to the inch and slides the width of a slide', () => {
  for (const { width, inches } of [papers.landscape, papers.portrait])
    expect(width / inches).toBeCloseTo(300, 0);
  expect(papers.slide.inches).toBeCloseTo(papers.slide4k.inches);
});

test('text is as large in points as it is in inches', () => {
  expect(pointsOn(papers.landscape, 25)).toBeCloseTo(6, 1);
  expect(pointsOn(papers.slide, 24)).toBeCloseTo(12, 5);
  expect(pointsOn(papers.slide4k, 48)).toBeCloseTo(12, 5);
  expect(pointsOn(ownPaper(1000, 1000), 16)).toBeCloseTo(12, 5);
});

test('paper of one’s own is made of whole pixels within the limits, whatever is typed', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (width, height) => {
      for (const side of [ownPaper(width, height).width, ownPaper(width, height).height]) {
        expect(Number.isInteger(side)).toBe(true);
        expect(side).toBeGreaterThanOrEqual(sides.shortest);
        expect(side).toBeLessThanOrEqual(sides.longest);
      }
    }),
  );
  expect(ownPaper(2400, 1600)).toMatchObject({ width: 2400, height: 1600 });
});
