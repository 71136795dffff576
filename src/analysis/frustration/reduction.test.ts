import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetrise } from '../symmetrise.ts';
import { arbitraryEdges, edgesFrom } from '../testing/smallGraphs.ts';
import { reduced } from './reduction.ts';
import { frustrationOf } from './tabu.ts';

test('what is taken out costs the constant, whatever the camps of the rest', () => {
  const camps = fc.integer({ min: 2, max: 4 });
  const labels = fc.array(fc.nat(3), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(arbitraryEdges(9), camps, labels, (edges, most, list) => {
      const { graph: whole } = symmetrise(edges);
      const { graph, constant, extended } = reduced(whole, most);
      const camp = Uint32Array.from({ length: whole.n }, (_, node) => list[node]! % most);
      const rest = frustrationOf(graph, camp);
      expect(frustrationOf(whole, extended(camp))).toBeCloseTo(constant + rest, 9);
      for (let node = 0; node < graph.n; node++) {
        const links = graph.offset[node + 1]! - graph.offset[node]!;
        expect(links === 0 || links > 2).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('a cycle is taken out whole, and costs an edge where it is unbalanced', () => {
  const cycle = (last: number) =>
    symmetrise(edgesFrom(4, [0, 1, 1], [1, 2, 2], [2, 3, 1], [3, 0, last])).graph;
  for (const [last, constant] of [
    [1, 0],
    [-3, 1],
  ] as const) {
    const found = reduced(cycle(last), 2);
    expect([found.graph.a.length, found.constant]).toEqual([0, constant]);
  }
});
