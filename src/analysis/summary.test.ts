import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasSignedData, publishedGraph, signedDataNote } from '../../.tools/publishedGraphs.ts';
import { analyseGraph } from './summary.ts';
import { arbitraryEdges, edgesFrom } from './testing/smallGraphs.ts';

test.skipIf(!hasSignedData)(`the summary of the Gahuku-Gama tribes${signedDataNote}`, () => {
  const { edges } = publishedGraph('tribes_signnet/tribes_edges.csv');
  const summary = analyseGraph(edges, { seed: 1 });
  expect(summary).toMatchObject({
    nodes: 16,
    edges: { positive: 29, negative: 29, neutral: 0 },
    triangles: { '+++': 19, '++-': 2, '+--': 40, '---': 7 },
    frustration: { value: 7, proven: true, lowerBound: 7 },
  });
  expect(summary.camps.map((camp) => camp.length)).toEqual([7, 5, 4]);
  expect(summary.modularity).toBeCloseTo(0.4310345, 7);
});

describe('a summary', () => {
  test('counts neutral pairs apart', () => {
    const { edges } = analyseGraph(
      edgesFrom(5, [0, 1, 1], [1, 2, -1], [2, 3, 0], [3, 4, 1], [4, 3, -1]),
      { seed: 1 },
    );
    expect(edges).toEqual({ positive: 1, negative: 1, neutral: 2 });
  });

  test('is plain data without NaN, with each node in one camp', () => {
    fc.assert(
      fc.property(arbitraryEdges(9), fc.constantFrom('sum', 'unmixed'), (edges, rule) => {
        const summary = analyseGraph(edges, { seed: 1, rule });
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
        const nodes = summary.camps.flat().sort((a, b) => a - b);
        expect(nodes).toEqual(Array.from({ length: edges.n }, (_, i) => i));
      }),
    );
  });

  test('of nothing is nothing', () => {
    expect(analyseGraph(edgesFrom(0), { seed: 1 })).toMatchObject({
      nodes: 0,
      balanced: null,
      frustration: { value: 0, proven: true, lowerBound: 0, score: null },
      camps: [],
      modularity: 0,
      stability: null,
    });
  });
});
