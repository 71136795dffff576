import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { symmetrise, type SimpleGraph } from '../symmetrise.ts';
import { arbitraryEdges, edgesFrom, tenNodes } from '../testing/smallGraphs.ts';
import { positiveBetweenness } from './betweenness.ts';
import { frustratedTies, signedDegrees } from './degrees.ts';
import { pnCentrality } from './pn.ts';

const simple = (...list: Parameters<typeof edgesFrom>) => symmetrise(edgesFrom(...list)).graph;

function betweennessOf(graph: SimpleGraph, camp?: readonly number[]): number[] {
  const steps = positiveBetweenness(graph, camp);
  for (;;) {
    const step = steps.next();
    if (step.done) return Array.from(step.value);
  }
}

describe('PN centrality', () => {
  test('of the ten nodes of Everett and Borgatti is the published one', () => {
    const [first, second, third] = pnCentrality(symmetrise(tenNodes).graph);
    expect(first).toBeCloseTo(0.900975, 6);
    expect(second).toBeCloseTo(0.861348, 6);
    expect(third).toBeCloseTo(0.9077, 6);
  });

  test('solves its equations', () => {
    fc.assert(
      fc.property(arbitraryEdges(9), (edges) => {
        const { graph } = symmetrise(edges);
        const x = pnCentrality(graph);
        const { n, offset, neighbour, edge, weight } = graph;
        for (let node = 0; node < n; node++) {
          let sum = 0;
          for (let k = offset[node]!; k < offset[node + 1]!; k++)
            sum += (weight[edge[k]!]! > 0 ? 1 : -2) * x[neighbour[k]!]!;
          expect(x[node]! - sum / Math.max(1, 2 * n - 2)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('is 1 without ties and ½ for each of two opponents', () => {
    expect(Array.from(pnCentrality(simple(1)))).toEqual([1]);
    expect(Array.from(pnCentrality(simple(3)))).toEqual([1, 1, 1]);
    expect(Array.from(pnCentrality(simple(2, [0, 1, -1])))).toEqual([0.5, 0.5]);
  });
});

describe('betweenness', () => {
  test('counts pairs on the shortest ways of support, and opposition leads nowhere', () => {
    const path = simple(5, [0, 1, 1], [1, 2, 1], [2, 3, 1], [3, 4, 1], [0, 4, -1]);
    expect(betweennessOf(path)).toEqual([0, 3, 4, 3, 0]);
    const square = simple(4, [0, 1, 1], [1, 2, 1], [2, 3, 1], [3, 0, 1]);
    expect(betweennessOf(square)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  test('between camps counts only pairs of different camps', () => {
    const path = simple(5, [0, 1, 1], [1, 2, 1], [2, 3, 1], [3, 4, 1]);
    expect(betweennessOf(path, [0, 0, 0, 1, 1])).toEqual([0, 2, 4, 3, 0]);
    expect(betweennessOf(path, [0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0]);
  });

  test('adds up to the steps between all pairs beyond the first', () => {
    fc.assert(
      fc.property(arbitraryEdges(9), (edges) => {
        const { graph } = symmetrise(edges);
        const total = betweennessOf(graph).reduce((sum, value) => sum + value, 0);
        expect(total).toBeCloseTo(stepsBetween(graph), 9);
      }),
    );
  });
});

test('degrees count neighbours by sign, whatever the weight', () => {
  const { positive, negative, net } = signedDegrees(simple(3, [0, 1, 5], [0, 2, -9]));
  expect([positive, negative, net].map((values) => Array.from(values))).toEqual([
    [1, 1, 0],
    [1, 0, 1],
    [0, 1, -1],
  ]);
});

test('frustrated ties are support across camps and opposition within', () => {
  const graph = simple(3, [0, 1, 5], [0, 2, -9], [1, 2, -1]);
  expect(Array.from(frustratedTies(graph, [0, 1, 0]))).toEqual([2, 1, 1]);
  expect(Array.from(frustratedTies(graph, [0, 0, 1]))).toEqual([0, 0, 0]);
});

/** Sum of distance - 1 over all pairs that support connects: Floyd and Warshall. */
function stepsBetween({ n, a, b, weight }: SimpleGraph): number {
  const distance = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 0 : Infinity)),
  );
  for (let e = 0; e < a.length; e++)
    if (weight[e]! > 0) distance[a[e]!]![b[e]!] = distance[b[e]!]![a[e]!] = 1;
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        distance[i]![j] = Math.min(distance[i]![j]!, distance[i]![k]! + distance[k]![j]!);
  let total = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) if (distance[i]![j]! < Infinity) total += distance[i]![j]! - 1;
  return total;
}
