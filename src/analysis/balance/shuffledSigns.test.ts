import { expect, test } from 'vitest';
import { symmetrise, type SimpleGraph } from '../symmetrise.ts';
import { edgesFrom } from '../testing/smallGraphs.ts';
import { againstShuffledSigns } from './shuffledSigns.ts';
import { triadCensus } from './triads.ts';

const simple = (...list: Parameters<typeof edgesFrom>) => symmetrise(edgesFrom(...list)).graph;

function nullOf(graph: SimpleGraph, measure: (graph: SimpleGraph) => number, draws: number) {
  const own = [measure(graph)];
  const steps = againstShuffledSigns(graph, own, (drawn) => [measure(drawn)], { seed: 1, draws });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value[0]!;
  }
}

const firstEdge = ({ weight }: SimpleGraph) => weight[0]!;

test('shuffled signs fall on every edge alike and leave the amounts where they are', () => {
  const graph = simple(4, [0, 1, 2], [1, 2, 1], [2, 3, 1], [0, 3, -1]);
  const { mean, deviation, z } = nullOf(graph, firstEdge, 4000);
  // Negative in a quarter of the draws: mean 1, standard deviation √3.
  expect(mean).toBeCloseTo(1, 1);
  expect(deviation).toBeCloseTo(Math.sqrt(3), 1);
  expect(z).toBeCloseTo(1 / Math.sqrt(3), 1);
  const total = (drawn: SimpleGraph) => drawn.weight.reduce((sum, w) => sum + Math.abs(w), 0);
  expect(nullOf(graph, total, 20)).toEqual({ mean: 5, deviation: 0, z: null, draws: 20 });
  const negatives = (drawn: SimpleGraph) => drawn.weight.filter((w) => w < 0).length;
  expect(nullOf(graph, negatives, 20).mean).toBe(1);
});

test('no draws say nothing', () => {
  const graph = simple(2, [0, 1, 1]);
  expect(nullOf(graph, firstEdge, 0)).toEqual({ mean: 1, deviation: 0, z: null, draws: 0 });
});

test('two hostile cliques are more balanced than chance', () => {
  const list: [number, number, number][] = [];
  for (let i = 0; i < 8; i++)
    for (let j = 0; j < i; j++) list.push([j, i, i < 4 === j < 4 ? 1 : -1]);
  const balanced = (graph: SimpleGraph) => triadCensus(graph).balanced ?? 0;
  const { z, mean } = nullOf(simple(8, ...list), balanced, 100);
  expect(mean).toBeLessThan(0.7);
  expect(z).toBeGreaterThan(4);
});
