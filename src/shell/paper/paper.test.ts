import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPictureSize } from '../../write/png/scenePng.ts';
import { densityOf, ownPaper, papers, pointsOn, sheetNames, sheetPaper, sides } from './paper.ts';

const allSheets = sheetNames.flatMap((sheet) => [
  sheetPaper(sheet, true),
  sheetPaper(sheet, false),
]);

test('every paper offered can be drawn', () => {
  for (const { width, height } of [...Object.values(papers), ...allSheets])
    expect(isPictureSize(width, height)).toBe(true);
});

test('sheets have 300 pixels to the inch and slides the width of a slide', () => {
  for (const paper of allSheets) expect(densityOf(paper)).toBe(300);
  expect(sheetPaper('a4', false)).toMatchObject({ width: 3508, height: 2480 });
  expect(sheetPaper('a0', false)).toMatchObject({ width: 14043, height: 9933 });
  expect(papers.slide.inches).toBeCloseTo(papers.slide4k.inches);
});

test('text is as large in points as it is in inches', () => {
  expect(pointsOn(sheetPaper('a4', false), 25)).toBeCloseTo(6, 1);
  expect(pointsOn(papers.slide, 24)).toBeCloseTo(12, 5);
  expect(pointsOn(papers.slide4k, 48)).toBeCloseTo(12, 5);
  expect(pointsOn(ownPaper(1000, 1000), 16)).toBeCloseTo(12, 5);
});

test('paper of one’s own is made of whole pixels within the limits, whatever is typed', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), (width, height) => {
      expect(isPictureSize(ownPaper(width, height).width, ownPaper(width, height).height)).toBe(
        true,
      );
      for (const side of [ownPaper(width, height).width, ownPaper(width, height).height]) {
        expect(Number.isInteger(side)).toBe(true);
        expect(side).toBeGreaterThanOrEqual(sides.shortest);
        expect(side).toBeLessThanOrEqual(sides.longest);
      }
    }),
  );
  expect(ownPaper(2400, 1600)).toMatchObject({ width: 2400, height: 1600 });
});
