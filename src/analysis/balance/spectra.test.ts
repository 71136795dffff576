import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasSignedData, publishedGraph, signedDataNote } from '../../../.tools/publishedGraphs.ts';
import { componentsOf } from '../components.ts';
import { symmetrise, type SimpleGraph } from '../symmetrise.ts';
import { arbitraryEdges, edgesFrom } from '../testing/smallGraphs.ts';
import { laplacianBalance } from './laplacian.ts';
import { walkBalance } from './walks.ts';

const simple = (...list: Parameters<typeof edgesFrom>) => symmetrise(edgesFrom(...list)).graph;

function walksOf(graph: SimpleGraph): number | null {
  const steps = walkBalance(graph);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test.skipIf(!hasSignedData)(`spectra of the Gahuku-Gama tribes${signedDataNote}`, () => {
  const { graph } = symmetrise(publishedGraph('tribes_signnet/tribes_edges.csv').edges);
  expect(walksOf(graph)).toBeCloseTo(0.3575761, 7);
  const laplacian = laplacianBalance(graph, 1);
  expect(laplacian?.value).toBeCloseTo(1.040289, 6);
  expect(laplacian).toMatchObject({ nodes: 16, components: 1, balancedComponents: 0 });
});

describe('walk balance', () => {
  test('of a triangle with one negative edge is that of its eigenvalues 1, 1, -2 and 2, -1, -1', () => {
    const graph = simple(3, [0, 1, 1], [1, 2, 1], [0, 2, -1]);
    const expected = (2 * Math.E + Math.exp(-2)) / (Math.exp(2) + 2 / Math.E);
    expect(walksOf(graph)).toBeCloseTo(expected, 12);
  });

  test('is 1 exactly where all parts are balanced', () => {
    fc.assert(
      fc.property(arbitraryEdges(), (edges) => {
        const { graph } = symmetrise(edges);
        const isBalanced = componentsOf(graph).balanced.every(Boolean);
        const balance = walksOf(graph)!;
        expect(balance).toBeGreaterThan(0);
        expect(balance > 1 - 1e-9).toBe(isBalanced);
      }),
    );
  });

  test('is none without a node or of too many', () => {
    expect(walksOf(simple(0))).toBeNull();
    expect(walksOf(simple(2001))).toBeNull();
  });
});

describe('the smallest eigenvalue of the signed Laplacian', () => {
  test('is 0 exactly where the largest part is balanced', () => {
    fc.assert(
      fc.property(arbitraryEdges(), (edges) => {
        const { graph } = symmetrise(edges);
        const { component, balanced } = componentsOf(graph);
        const found = laplacianBalance(graph, 1);
        expect(found === null).toBe(graph.a.length === 0);
        if (!found) return;
        const sizes = balanced.map((_, id) => component.filter((own) => own === id).length);
        expect(found.nodes).toBe(Math.max(...sizes));
        expect(found.balancedComponents).toBe(balanced.filter(Boolean).length);
        const largest = sizes.indexOf(found.nodes);
        expect(found.value > 1e-6).toBe(!balanced[largest]);
      }),
    );
  });

  test('of a triangle of opponents is 1', () => {
    const graph = simple(4, [0, 1, -1], [1, 2, -1], [0, 2, -1]);
    expect(laplacianBalance(graph, 1)?.value).toBeCloseTo(1, 9);
  });
});
