import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasSignedData, publishedGraph, signedDataNote } from '../../../.tools/publishedGraphs.ts';
import { componentsOf } from '../components.ts';
import { signsOnly, symmetrise, type SimpleGraph } from '../symmetrise.ts';
import { arbitraryEdges, edgesFrom } from '../testing/smallGraphs.ts';
import { blocksOf } from './blocks.ts';
import { frustrationIndex } from './frustration.ts';
import { packedCycles } from './packing.ts';
import { frustrationOf } from './tabu.ts';

describe.skipIf(!hasSignedData)(`frustration of published graphs${signedDataNote}`, () => {
  const graphOf = (file: string) => symmetrise(publishedGraph(file).edges).graph;

  test('of the Gahuku-Gama tribes is 7 with two camps and 2 with three', () => {
    const graph = graphOf('tribes_signnet/tribes_edges.csv');
    const two = frustrationIndex(graph, { seed: 1 });
    expect([two.value, two.proven, two.lowerBound]).toEqual([7, true, 7]);
    expect(two.score).toBeCloseTo(0.7586207, 7);
    const three = frustrationIndex(graph, { seed: 1, camps: 3 });
    expect([three.value, three.proven]).toEqual([2, true]);
    const sizes = [0, 1, 2].map((id) => three.camp.filter((camp) => camp === id).length);
    expect(sizes.sort((a, b) => a - b)).toEqual([4, 5, 7]);
  });

  test.each([
    [2, 2],
    [3, 1],
    [4, 0],
  ])('of the bank wiring room with %d camps is %d', (camps, value) => {
    const graph = graphOf('bankwiring_networkdata/wiring_edges.csv');
    const found = frustrationIndex(graph, { seed: 1, camps });
    expect([found.value, found.proven]).toEqual([value, true]);
  });

  test('of the Correlates of War 1946-49 is 17', () => {
    const graph = graphOf('cow_1946-1975_signnet/cow_1946-49_edges.csv');
    const { value, proven } = frustrationIndex(graph, { seed: 1 });
    expect([value, proven]).toEqual([17, true]);
  });

  test('of Bitcoin Alpha is 720: as many edge-disjoint cycles are unbalanced', () => {
    const { edges } = publishedGraph('bitcoinalpha_ndsvu/bitcoinalpha.csv', false);
    const { graph } = symmetrise(edges, 'unmixed');
    const { value, lowerBound, camp, proven } = frustrationIndex(graph, { seed: 1 });
    expect([value, lowerBound, proven]).toEqual([720, 720, true]);
    expect(frustrationOf(signsOnly(graph), camp)).toBe(value);
  });
});

describe('frustration', () => {
  test('is that of the best parting, proven, on small graphs, by signs and by weights', () => {
    fc.assert(
      fc.property(
        arbitraryEdges(7),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (edges, camps, weighted) => {
          const { graph } = symmetrise(edges);
          const found = frustrationIndex(graph, { seed: 3, camps, weighted });
          const counted = weighted ? graph : signsOnly(graph);
          expect(found.value).toBeCloseTo(leastFrustration(counted, camps), 9);
          expect(found.value).toBeCloseTo(frustrationOf(counted, found.camp), 9);
          expect(found.proven).toBe(true);
          expect(found.lowerBound).toBe(found.value);
          expect(Math.max(0, ...found.camp)).toBeLessThan(camps);
        },
      ),
      { seed: 5, numRuns: 150 },
    );
  });

  test('is bounded from below whatever the budget', () => {
    fc.assert(
      fc.property(arbitraryEdges(8), fc.boolean(), (edges, weighted) => {
        const { graph } = symmetrise(edges);
        const { lowerBound, value, proven } = frustrationIndex(graph, {
          seed: 1,
          weighted,
          starts: 1,
          budget: 0,
        });
        const least = leastFrustration(weighted ? graph : signsOnly(graph), 2);
        expect(lowerBound).toBeLessThanOrEqual(least + 1e-9);
        expect(value).toBeGreaterThanOrEqual(least - 1e-9);
        if (proven) expect(value).toBeCloseTo(least, 9);
      }),
      { seed: 6, numRuns: 150 },
    );
  });

  test('is zero where every part is balanced', () => {
    fc.assert(
      fc.property(arbitraryEdges(9), (edges) => {
        const { graph } = symmetrise(edges);
        const isBalanced = componentsOf(graph).balanced.every(Boolean);
        expect(frustrationIndex(graph, { seed: 1 }).value === 0).toBe(isBalanced);
      }),
    );
  });

  test('without an edge is zero, proven, and has no score', () => {
    for (const n of [0, 1, 3]) {
      const found = frustrationIndex(symmetrise(edgesFrom(n)).graph, { seed: 1 });
      expect([found.value, found.proven, found.score]).toEqual([0, true, null]);
      expect(found.camp).toHaveLength(n);
    }
  });

  test('bears counts of 10⁹', () => {
    const edges = edgesFrom(3, [0, 1, 1e9], [1, 2, 1e9], [0, 2, -1e9 + 1]);
    const found = frustrationIndex(symmetrise(edges).graph, { seed: 1, weighted: true });
    expect([found.value, found.proven]).toEqual([1e9 - 1, true]);
  });

  test('has a bound that a packing cut short still is', () => {
    fc.assert(
      fc.property(arbitraryEdges(10), fc.integer({ min: 0, max: 60 }), (edges, looks) => {
        const { graph } = symmetrise(edges);
        const negative = Array.from(graph.weight, (amount) => amount < 0);
        const bound = packedCycles(graph, negative, looks);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(packedCycles(graph, negative) + 1e-9);
        expect(packedCycles(graph, negative)).toBeLessThanOrEqual(
          frustrationIndex(graph, { seed: 1, weighted: true }).value + 1e-9,
        );
      }),
    );
  });

  test('is the same for the same seed', () => {
    const edges = edgesFrom(4, [0, 1, -1], [1, 2, -1], [2, 3, -1], [3, 0, 1], [0, 2, -1]);
    const { graph } = symmetrise(edges);
    expect(frustrationIndex(graph, { seed: 9 })).toEqual(frustrationIndex(graph, { seed: 9 }));
  });

  test('refuses a number of camps that is none', () => {
    const { graph } = symmetrise(edgesFrom(2, [0, 1, 1]));
    expect(() => frustrationIndex(graph, { seed: 1, camps: 0 })).toThrow('camps is 0');
    expect(() => frustrationIndex(graph, { seed: 1, camps: 1.5 })).toThrow('camps is 1.5');
  });
});

test('blocks hold every edge once, and each hangs by its first node on one listed after it', () => {
  fc.assert(
    fc.property(arbitraryEdges(10), (edges) => {
      const { graph } = symmetrise(edges);
      const blocks = blocksOf(graph);
      const listed = blocks.flatMap((block) => Array.from(block.edges)).sort((a, b) => a - b);
      expect(listed).toEqual(Array.from(graph.a.keys()));
      const seen = new Set<number>();
      for (const { nodes } of blocks.toReversed()) {
        for (const [i, node] of nodes.entries()) if (i > 0) expect(seen.has(node)).toBe(false);
        for (const node of nodes) seen.add(node);
      }
    }),
  );
});

function leastFrustration(graph: SimpleGraph, camps: number): number {
  let least = Infinity;
  for (let code = 0; code < camps ** graph.n; code++) {
    const camp = Array.from({ length: graph.n }, (_, i) => Math.floor(code / camps ** i) % camps);
    least = Math.min(least, frustrationOf(graph, camp));
  }
  return least;
}
