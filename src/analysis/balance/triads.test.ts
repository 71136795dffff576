import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasSignedData,
  publishedGraph,
  publishedRows,
  signedDataNote,
} from '../../../.tools/publishedGraphs.ts';
import { symmetrise, type SimpleGraph } from '../symmetrise.ts';
import { arbitraryEdges, edgesFrom } from '../testing/smallGraphs.ts';
import { triadCensus, unbalancedTriads } from './triads.ts';

const simple = (...list: Parameters<typeof edgesFrom>) => symmetrise(edgesFrom(...list)).graph;

describe.skipIf(!hasSignedData)(`the census of published graphs${signedDataNote}`, () => {
  test('of the Gahuku-Gama tribes', () => {
    const { edges } = publishedGraph('tribes_signnet/tribes_edges.csv');
    const { counts, balanced } = triadCensus(symmetrise(edges).graph);
    expect(counts).toEqual({ '+++': 19, '++-': 2, '+--': 40, '---': 7 });
    expect(balanced).toBeCloseTo(0.8676471, 7);
  });

  test('of every window of the Correlates of War', () => {
    const rows = publishedRows('cow_1946-1975_signnet/reference_counts.csv');
    expect(rows).toHaveLength(27);
    for (const row of rows) {
      const [from, to] = row.window!.split('-');
      const { edges } = publishedGraph(`cow_1946-1975_signnet/cow_19${from}-${to}_edges.csv`);
      const { graph, counted } = symmetrise(edges);
      const { counts } = triadCensus(graph);
      const found = [graph.n, counted.positive, counted.negative, ...Object.values(counts)];
      const named = ['n', 'pos', 'neg', 't+++', 't++-', 't+--', 't---'];
      expect([row.window, ...found]).toEqual([
        row.window,
        ...named.map((name) => Number(row[name])),
      ]);
    }
  });
});

describe('triangles', () => {
  test('are none in a graph without any, and then no share is balanced', () => {
    const { total, balanced, weaklyBalanced } = triadCensus(simple(3, [0, 1, 1], [1, 2, 1]));
    expect([total, balanced, weaklyBalanced]).toEqual([0, null, null]);
  });

  test('of three opponents are balanced only weakly', () => {
    const census = triadCensus(simple(3, [0, 1, -1], [1, 2, -1], [0, 2, -1]));
    expect([census.balanced, census.weaklyBalanced]).toEqual([0, 1]);
  });

  test('that are unbalanced come as a list, the strongest first, cut where it gets long', () => {
    const graph = simple(4, [0, 1, 1], [1, 2, 1], [0, 2, -1], [3, 1, 5], [3, 2, 5], [0, 3, -2]);
    const all = unbalancedTriads(graph);
    expect(all.total).toBe(2);
    expect(all.triads).toEqual([
      { signs: '++-', nodes: [0, 1, 2], strength: 1 },
      { signs: '++-', nodes: [0, 1, 3], strength: 1 },
    ]);
    expect(unbalancedTriads(graph, 1)).toEqual({ triads: all.triads.slice(0, 1), total: 2 });
  });

  test('are found each once, as by looking at all triples', () => {
    fc.assert(
      fc.property(arbitraryEdges(8), (edges) => {
        const { graph } = symmetrise(edges);
        const { counts } = triadCensus(graph);
        expect(counts).toEqual(countedByTriples(graph));
        expect(unbalancedTriads(graph).total).toBe(counts['++-'] + counts['---']);
      }),
    );
  });
});

function countedByTriples({ n, a, b, weight }: SimpleGraph) {
  const sign = new Map(Array.from(a, (from, e) => [`${from} ${b[e]}`, Math.sign(weight[e]!)]));
  const counts = { '+++': 0, '++-': 0, '+--': 0, '---': 0 };
  const names = ['+++', '++-', '+--', '---'] as const;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      for (let k = j + 1; k < n; k++) {
        const signs = [`${i} ${j}`, `${j} ${k}`, `${i} ${k}`].map((pair) => sign.get(pair));
        if (signs.includes(undefined)) continue;
        counts[names[signs.filter((value) => value === -1).length]!]++;
      }
  return counts;
}
