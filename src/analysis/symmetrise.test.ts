import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasSignedData, publishedGraph, signedDataNote } from '../../.tools/publishedGraphs.ts';
import { edgesOf, signsOnly, symmetrise } from './symmetrise.ts';
import { arbitraryEdges, edgesFrom } from './testing/smallGraphs.ts';

describe('a simple graph', () => {
  test('adds up what lies between two nodes, either way round, and says what it left out', () => {
    const { graph, counted } = symmetrise(
      edgesFrom(
        6,
        [1, 0, 2],
        [0, 1, 1],
        [2, 1, -3],
        [1, 2, 1],
        [3, 2, 1],
        [2, 3, -1],
        [3, 3, 5],
        [0, 4, 0],
      ),
    );
    expect([Array.from(graph.a), Array.from(graph.b)]).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(Array.from(graph.weight)).toEqual([3, -2]);
    expect(counted).toEqual({
      rule: 'sum',
      edges: 8,
      loops: 1,
      zero: 1,
      mixed: 2,
      dropped: 1,
      neutral: 2,
      positive: 1,
      negative: 1,
      isolated: 3,
    });
  });

  test('leaves out mixed pairs where asked to', () => {
    const edges = edgesFrom(3, [0, 1, 3], [1, 0, -1], [1, 2, 1]);
    const { graph, counted } = symmetrise(edges, 'unmixed');
    expect(Array.from(graph.weight)).toEqual([1]);
    expect([counted.mixed, counted.dropped, counted.neutral]).toEqual([1, 1, 0]);
  });

  test('takes weights that cancel up to rounding as nothing', () => {
    const { graph } = symmetrise(edgesFrom(2, [0, 1, 0.1], [0, 1, 0.2], [1, 0, -0.3]));
    expect(graph.a).toHaveLength(0);
  });

  test('names an edge that is none', () => {
    expect(() => symmetrise(edgesFrom(2, [0, 5, 1]))).toThrow('edge 0 ends at 5');
    expect(() => symmetrise(edgesFrom(2, [0, 1, NaN]))).toThrow('edge 0 has the weight NaN');
  });

  test('is its own simple graph, and every link leads back', () => {
    fc.assert(
      fc.property(arbitraryEdges(), (edges) => {
        const { graph } = symmetrise(edges);
        expect(symmetrise(edgesOf(graph)).graph).toEqual(graph);
        expect(graph.offset[graph.n]).toBe(2 * graph.a.length);
        for (let node = 0; node < graph.n; node++)
          for (let k = graph.offset[node]!; k < graph.offset[node + 1]!; k++) {
            const e = graph.edge[k]!;
            expect(new Set([graph.a[e], graph.b[e]])).toEqual(new Set([node, graph.neighbour[k]]));
          }
        expect(signsOnly(graph).weight.every((sign) => Math.abs(sign) === 1)).toBe(true);
      }),
    );
  });
});

test.skipIf(!hasSignedData)(
  `Bitcoin Alpha without its mixed pairs has 13 876 edges${signedDataNote}`,
  () => {
    const { edges } = publishedGraph('bitcoinalpha_ndsvu/bitcoinalpha.csv', false);
    const { graph, counted } = symmetrise(edges, 'unmixed');
    expect([graph.n, graph.a.length, counted.mixed]).toEqual([3783, 13876, 248]);
  },
);
