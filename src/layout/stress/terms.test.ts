import { expect, test } from 'vitest';
import { randomFrom } from '../../model/random.ts';
import { signedGraphOf, type Edge } from '../testing/signedGraphOf.ts';
import { descendStress } from './descent.ts';
import { pivotTerms } from './pivots.ts';
import { exactTerms, opponentDistance } from './terms.ts';

const path = (n: number) => Array.from({ length: n - 1 }, (_, i): Edge => [i, i + 1, 1]);

test('opponents stand one further than the longest chain of allies, but not out of the picture', () => {
  expect(opponentDistance(4, 1000)).toBe(5);
  expect(opponentDistance(50, 65)).toBeLessThan(5);
  expect(opponentDistance(50, 2)).toBe(3);
});

test('every pair gets one term: allies at 1, chains of allies by length, enemies of enemies near', () => {
  const graph = signedGraphOf(4, [
    [0, 1, 1],
    [1, 2, -1],
    [2, 3, -1],
  ]);
  const terms = exactTerms(graph, randomFrom(1));
  const of = (i: number, j: number) => {
    const t = terms.i.findIndex((from, k) => from === i && terms.j[k] === j);
    return [terms.lo[t], terms.hi[t]];
  };
  expect(terms.i).toHaveLength(6);
  expect(of(0, 1)).toEqual([1, 1]);
  expect(of(1, 2)[0]).toBe(terms.far);
  expect(of(1, 3)).toEqual([2, 2]);
  expect(of(0, 2)[0]).toBeGreaterThanOrEqual(terms.far);
});

test.each([
  ['all pairs', exactTerms],
  [
    'pivots',
    (graph: ReturnType<typeof signedGraphOf>, random: () => number) =>
      pivotTerms(graph, 12, random),
  ],
] as const)('a path is drawn straight with %s', (_name, termsOf) => {
  const n = 40;
  const random = randomFrom(7);
  const terms = termsOf(signedGraphOf(n, path(n)), random);
  const position = Float64Array.from({ length: 2 * n }, () => 6 * random());
  const shares = [...descendStress(position, terms, random)];
  expect(shares.at(-1)).toBe(1);
  const ends = Math.hypot(position[0]! - position[78]!, position[1]! - position[79]!);
  expect(ends).toBeGreaterThan(34);
  expect(ends).toBeLessThan(41);
});

test('nodes that start in one point are drawn apart', () => {
  const random = randomFrom(1);
  const position = new Float64Array(6);
  const graph = signedGraphOf(3, [
    [0, 1, 1],
    [1, 2, -1],
  ]);
  for (const share of descendStress(position, exactTerms(graph, random), random)) {
    expect(share).toBeGreaterThan(0);
  }
  expect(new Set(position).size).toBe(6);
  expect(position.every(Number.isFinite)).toBe(true);
});
