import { expect, test } from 'vitest';
import { componentsOf } from './components.ts';
import { ally, buildSignedGraph, opponent, weak } from './signedGraph.ts';
import { layoutInputOf, signedGraphOf } from './testing/signedGraphOf.ts';

test('parallel and opposite edges become one pair with the sign of their sum', () => {
  const { a, b, kind } = signedGraphOf(3, [
    [0, 1, 2],
    [1, 0, -0.5],
    [2, 1, -1],
    [0, 2, 1],
    [2, 0, -1],
    [1, 1, 5],
  ]);
  expect(Array.from(a, (i, p) => [i, b[p], kind[p]])).toEqual([
    [0, 1, ally],
    [0, 2, weak],
    [1, 2, opponent],
  ]);
});

test('a membership is a weak link, unless a stance joins the two', () => {
  const graph = buildSignedGraph(
    layoutInputOf(3, [[0, 1, -1]], { ties: Uint32Array.of(0, 1, 1, 2) }),
  );
  expect([...graph.kind]).toEqual([opponent, weak]);
});

test('no weight, however large, makes one pair outweigh all others', () => {
  const { strength } = signedGraphOf(4, [
    [0, 1, 1e9],
    [1, 2, 1],
    [2, 3, 0.5],
  ]);
  expect(strength[0]).toBeLessThan(1);
  expect(strength[0]).toBeGreaterThan(strength[1]!);
  expect(strength[1]).toBeGreaterThan(strength[2]!);
  expect(strength[2]).toBeGreaterThanOrEqual(0.5);
});

test('parts come largest first, with their own numbering', () => {
  const parts = componentsOf(
    signedGraphOf(6, [
      [1, 4, 1],
      [4, 5, -1],
      [0, 2, 1],
    ]),
  );
  expect(parts.map(({ nodes }) => [...nodes])).toEqual([[1, 4, 5], [0, 2], [3]]);
  const { a, b, kind } = parts[0]!.graph;
  expect(Array.from(a, (i, p) => [i, b[p], kind[p]])).toEqual([
    [0, 1, ally],
    [1, 2, opponent],
  ]);
});
