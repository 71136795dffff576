import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryEdges } from '../testing/smallGraphs.ts';
import { findCamps, type CampStart } from './camps.ts';
import { campStability, togetherShare } from './stability.ts';

const start = (...camp: number[]): CampStart => ({
  camp: Uint32Array.from(camp),
  modularity: 0,
  frustration: 0,
});

test('a node is stable as often as it lands in the counterpart of its camp, whatever the number', () => {
  const starts = [start(0, 0, 0, 1, 1), start(1, 1, 1, 0, 0), start(0, 0, 1, 1, 1)];
  const { nodes, mean } = campStability({ camp: starts[0]!.camp, starts });
  expect(Array.from(nodes, (share) => Number(share.toFixed(6)))).toEqual([1, 1, 0.666667, 1, 1]);
  expect(mean).toBeCloseTo(14 / 15, 9);
});

test('a camp that splits has one counterpart only', () => {
  const starts = [start(0, 0, 0), start(0, 0, 1)];
  expect(Array.from(campStability({ camp: starts[0]!.camp, starts }).nodes)).toEqual([1, 1, 0.5]);
});

test('two are together as often as they share a camp', () => {
  const starts = [start(0, 0, 1), start(0, 1, 1), start(0, 0, 0), start(1, 1, 0)];
  expect([togetherShare(starts, 0, 1), togetherShare(starts, 0, 2)]).toEqual([0.75, 0.25]);
});

test('without nodes there is no mean', () => {
  expect(campStability({ camp: new Uint32Array(0), starts: [start()] }).mean).toBeNull();
});

test('a single start is wholly stable, and shares stay between 0 and 1', () => {
  fc.assert(
    fc.property(arbitraryEdges(9), fc.integer({ min: 1, max: 7 }), (edges, starts) => {
      const { nodes } = campStability(findCamps(edges, { seed: 1, starts }));
      expect(nodes.every((share) => share >= 0 && share <= 1)).toBe(true);
      if (starts === 1) expect(nodes.every((share) => share === 1)).toBe(true);
    }),
  );
});
