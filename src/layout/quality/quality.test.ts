import { expect, test } from 'vitest';
import { allExtentsOf } from '../arrange/extents.ts';
import { layoutInputOf, signedGraphOf } from '../testing/signedGraphOf.ts';
import { crossingWeight, stanceCrossings } from './crossings.ts';
import { filledShare, linesOverNodes, overlappingShare } from './overlap.ts';
import { allyCloser, neighbourhoodPreservation, normalisedStress, signAuc } from './quality.ts';

const path = signedGraphOf(4, [
  [0, 1, 1],
  [1, 2, 1],
  [2, 3, 1],
]);
const straight = Float64Array.of(0, 0, 1, 0, 2, 0, 3, 0);

test('a straight path has no stress at any scale, a folded one has', () => {
  expect(normalisedStress(path, straight)).toBeCloseTo(0);
  expect(
    normalisedStress(
      path,
      straight.map((value) => 250 * value),
    ),
  ).toBeCloseTo(0);
  expect(normalisedStress(path, Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1))).toBeGreaterThan(0.05);
});

test('neighbourhoods are whole where the nearest nodes are the allies', () => {
  // 0 finds 1; 1 finds 0 and 2; 2 finds 1 and 3; 3 finds 2.
  expect(neighbourhoodPreservation(path, straight)).toBe(1);
  // With 1 and 3 exchanged, 0 finds 3 (0), 1 finds 2 and 3 (1/3), 2 finds 1 and 3 (1), 3 finds 2 (1).
  const exchanged = Float64Array.of(0, 0, 3, 0, 2, 0, 1.1, 0);
  expect(neighbourhoodPreservation(path, exchanged)).toBeCloseTo((0 + 1 / 3 + 1 + 1) / 4);
});

test('allies nearer than opponents count, over pairs of a node and over all pairs', () => {
  const graph = signedGraphOf(4, [
    [0, 1, 1],
    [0, 2, -1],
    [0, 3, -1],
  ]);
  const position = Float64Array.of(0, 0, 2, 0, 1, 0, 3, 0);
  expect(allyCloser(graph, position)).toBe(0.5);
  expect(signAuc(graph, position)).toBe(0.5);
  expect(signAuc(graph, Float64Array.of(0, 0, 2, 0, 2, 0, 3, 0))).toBe(0.75);
});

test('crossings leave out lines with a common end, and weigh memberships less', () => {
  const square = Float64Array.of(0, 0, 1, 1, 1, 0, 0, 1);
  const crossed = signedGraphOf(4, [
    [0, 1, 1],
    [2, 3, -1],
    [0, 2, 1],
  ]);
  expect(stanceCrossings(crossed, square)).toBe(1);
  const weak = signedGraphOf(4, [
    [0, 1, 1],
    [2, 3, 0],
  ]);
  expect(stanceCrossings(weak, square)).toBe(0);
  expect(crossingWeight(weak, square)).toBe(0.35);
});

test('boxes that overlap, lines over nodes and filled room are counted', () => {
  const extents = allExtentsOf(layoutInputOf(3, []));
  const graph = signedGraphOf(3, [[0, 2, 1]]);
  const row = Float64Array.of(0, 0, 110, 0, 220, 0);
  expect(overlappingShare(extents, row)).toBe(0);
  expect(linesOverNodes(graph, extents, row)).toBe(1);
  expect(filledShare(extents, row)).toBeCloseTo(1);
  expect(overlappingShare(extents, Float64Array.of(0, 0, 100, 0, 220, 0))).toBeCloseTo(2 / 3);
  expect(linesOverNodes(graph, extents, Float64Array.of(0, 0, 110, 13, 220, 0))).toBe(0);
});
