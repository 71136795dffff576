import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../model/random.ts';
import { campFrustration } from './campFrustration.ts';
import { findCamps } from './camps.ts';
import { signedModularity } from './modularity.ts';
import type { SignedEdges } from '../signedEdges.ts';

const data = path.resolve(import.meta.dirname, '../../../../shared/data/B_signed');

type Row = { readonly source: string; readonly target: string; readonly sign: string };

/** A three-column edge list and the names of its nodes, in order of appearance. */
function edgesOf(file: string): { edges: SignedEdges; names: string[] } {
  const { data: rows } = Papa.parse<Row>(readFileSync(path.join(data, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const names = [...new Set(rows.flatMap(({ source, target }) => [source, target]))];
  const index = new Map(names.map((name, i) => [name, i]));
  const column = (field: 'source' | 'target') => rows.map((row) => index.get(row[field]) ?? -1);
  const weight = rows.map(({ sign }) => Number(sign));
  const edges = { n: names.length, source: column('source'), target: column('target'), weight };
  return { edges, names };
}

function groupsOf(camp: Uint32Array, names: readonly (string | number)[]): string[] {
  const count = Math.max(...camp) + 1;
  return Array.from({ length: count }, (_, id) =>
    names.filter((_name, node) => camp[node] === id).join(' '),
  );
}

const pairs = (
  n: number,
  ...list: readonly (readonly [number, number, number])[]
): SignedEdges => ({
  n,
  source: list.map(([source]) => source),
  target: list.map(([, target]) => target),
  weight: list.map(([, , weight]) => weight),
});

describe.skipIf(!existsSync(data))(
  'published graphs (in ../shared/data, skipped without it)',
  () => {
    test('the Gahuku-Gama tribes fall into the three camps of the best modularity known', () => {
      const { edges } = edgesOf('tribes_signnet/tribes_edges.csv');
      const order = readFileSync(path.join(data, 'tribes_signnet/tribes_nodes.csv'), 'utf8')
        .match(/(?<=")\w+(?=")/g)
        ?.slice(1);
      const { names } = edgesOf('tribes_signnet/tribes_edges.csv');
      const numbers = names.map((name) => (order?.indexOf(name) ?? -1) + 1);
      for (const seed of [1, 2, 3]) {
        const { camp, modularity, count } = findCamps(edges, { seed });
        expect(modularity).toBeCloseTo(0.4310345, 7);
        expect(count).toBe(3);
        const camps = groupsOf(camp, numbers).map((camp) =>
          camp
            .split(' ')
            .map(Number)
            .sort((a, b) => a - b),
        );
        expect(camps).toEqual([
          [3, 4, 6, 7, 8, 11, 12],
          [5, 9, 10, 13, 14],
          [1, 2, 15, 16],
        ]);
      }
    });

    test('alliances after the war of 1939-45 put the two superpowers apart', () => {
      const { edges, names } = edgesOf('cow_1946-1975_signnet/cow_1949-52_edges.csv');
      const { camp, modularity } = findCamps(edges, { seed: 1 });
      const campOf = (name: string) => camp[names.indexOf(name)];
      expect(names).toEqual(expect.arrayContaining(['USA', 'RUS', 'GBR', 'POL']));
      expect(campOf('USA')).not.toBe(campOf('RUS'));
      expect(campOf('GBR')).toBe(campOf('USA'));
      expect(campOf('POL')).toBe(campOf('RUS'));
      expect(modularity).toBeGreaterThan(0.3);
    });
  },
);

describe('camps', () => {
  const two = pairs(
    6,
    ...([
      [0, 1, 1],
      [1, 2, 1],
      [2, 0, 1],
      [3, 4, 1],
      [4, 5, 1],
      [0, 3, -1],
      [2, 5, -1],
    ] as const),
  );

  test('hold allies together and opponents apart, the largest first', () => {
    const { camp, count } = findCamps(two, { seed: 1 });
    expect([Array.from(camp), count]).toEqual([[0, 0, 0, 1, 1, 1], 2]);
    const larger = {
      ...two,
      n: 7,
      source: [...Array.from(two.source), 5],
      target: [...Array.from(two.target), 6],
      weight: [...Array.from(two.weight), 1],
    };
    expect(Array.from(findCamps(larger, { seed: 1 }).camp)).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });

  test('are the same for the same seed', () => {
    expect(findCamps(two, { seed: 5 })).toEqual(findCamps(two, { seed: 5 }));
  });

  test('tell what each start found', () => {
    const { starts, modularity } = findCamps(two, { seed: 1, starts: 4 });
    expect(starts).toHaveLength(4);
    expect(Math.max(...starts.map((start) => start.modularity))).toBe(modularity);
  });
});

test('camps that were planted are found again where ties are noisy', () => {
  const random = randomFrom(3);
  const [n, planted] = [800, 4];
  const ties = Array.from({ length: 5200 }, (): [number, number, number] => {
    const [from, to] = [Math.floor(random() * n), Math.floor(random() * n)];
    const isNoise = random() < 0.15;
    return [from, to, (from % planted === to % planted) === isNoise ? -1 : 1];
  });
  const edges = pairs(n, ...ties);
  const truth = Array.from({ length: n }, (_, node) => node % planted);
  const { modularity, count } = findCamps(edges, { seed: 1, starts: 3 });
  expect(count).toBe(planted);
  expect(modularity).toBeGreaterThanOrEqual(signedModularity(edges, truth));
});

describe('degenerate input', () => {
  test.each<[string, SignedEdges, number[]]>([
    ['no node', pairs(0), []],
    ['one node', pairs(1), [0]],
    ['no edge', pairs(3), [0, 1, 2]],
    ['only self-loops', pairs(2, [0, 0, 1], [1, 1, -3]), [0, 1]],
    ['only weights of zero', pairs(2, [0, 1, 0]), [0, 1]],
    ['one positive edge', pairs(2, [0, 1, 1]), [0, 0]],
    ['one negative edge', pairs(2, [0, 1, -1]), [0, 1]],
    ['a common opponent', pairs(3, [0, 2, -1], [1, 2, -1]), [0, 0, 1]],
    ['a node beside an edge', pairs(3, [0, 1, 1]), [0, 0, 1]],
    ['only opponents', pairs(3, [0, 1, -1], [1, 2, -1], [2, 0, -1]), [0, 1, 2]],
    ['counts of 10⁹', pairs(4, [0, 1, 1e9], [2, 3, 1e9], [0, 2, -1e9]), [0, 0, 1, 1]],
    ['tiny weights', pairs(4, [0, 1, 1e-9], [2, 3, 1e-9], [0, 2, -1e-9]), [0, 0, 1, 1]],
  ])('%s gives camps, not NaN', (_, edges, expected) => {
    const { camp, modularity } = findCamps(edges, { seed: 1 });
    expect(Array.from(camp)).toEqual(expected);
    expect(Number.isFinite(modularity)).toBe(true);
  });

  test('two who support and oppose each other are no more allies than opponents', () => {
    const { modularity } = findCamps(pairs(2, [0, 1, 1], [1, 0, -1]), { seed: 1 });
    expect(modularity).toBe(0);
  });

  test.each([
    [pairs(2, [0, 2, 1]), 'edge 0 ends at 2'],
    [pairs(2, [0, 1, 1], [0.5, 1, 1]), 'edge 1 ends at 0.5'],
    [pairs(2, [0, 1, NaN]), 'edge 0 has the weight NaN'],
    [pairs(2, [0, 1, Infinity]), 'edge 0 has the weight Infinity'],
  ])('an edge that is none is named', (edges, message) => {
    expect(() => findCamps(edges, { seed: 1 })).toThrow(message);
  });
});

const smallGraphs = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc
    .array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: -3, max: 3 })), {
      maxLength: 14,
    })
    .map((list) => pairs(n, ...list)),
);

test('on small graphs no partition is better', () => {
  fc.assert(
    fc.property(smallGraphs, (edges) => {
      const { camp, modularity } = findCamps(edges, { seed: 1 });
      expect(signedModularity(edges, camp)).toBeCloseTo(modularity, 12);
      const best = Math.max(...partitions(edges.n).map((other) => signedModularity(edges, other)));
      expect(modularity).toBeCloseTo(best, 9);
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('by frustration no partition of small graphs contradicts fewer ties', () => {
  fc.assert(
    fc.property(smallGraphs, (edges) => {
      const { camp, frustration } = findCamps(edges, { seed: 1, criterion: 'frustration' });
      const of = (other: ArrayLike<number>) => campFrustration(edges, other);
      expect(of(camp)).toBeCloseTo(frustration, 12);
      expect(frustration).toBeCloseTo(Math.min(...partitions(edges.n).map(of)), 9);
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('modularity is that of its definition, summed over all pairs', () => {
  fc.assert(
    fc.property(smallGraphs, fc.array(fc.nat(1), { minLength: 6, maxLength: 6 }), (edges, camp) => {
      expect(signedModularity(edges, camp)).toBeCloseTo(definition(edges, camp), 9);
    }),
  );
});

/** Every way to part n nodes, as restricted growth strings. */
function partitions(n: number): number[][] {
  if (n === 0) return [[]];
  return partitions(n - 1).flatMap((part) =>
    Array.from({ length: Math.max(-1, ...part) + 2 }, (_, id) => [...part, id]),
  );
}

function definition({ n, source, target, weight }: SignedEdges, camp: readonly number[]): number {
  const zeros = () => Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  const [plus, minus] = [zeros(), zeros()];
  for (let edge = 0; edge < source.length; edge++) {
    const [i, j, w] = [source[edge]!, target[edge]!, weight[edge]!];
    if (i === j) continue;
    const matrix = w > 0 ? plus : minus;
    matrix[i]![j]! += Math.abs(w);
    matrix[j]![i]! += Math.abs(w);
  }
  const degree = (matrix: number[][]) => matrix.map((row) => row.reduce((a, b) => a + b, 0));
  const [kPlus, kMinus] = [degree(plus), degree(minus)];
  const total = (k: number[]) => k.reduce((a, b) => a + b, 0);
  const [wPlus, wMinus] = [total(kPlus), total(kMinus)];
  if (wPlus + wMinus === 0) return 0;
  let q = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (camp[i] !== camp[j]) continue;
      q += plus[i]![j]! - minus[i]![j]!;
      if (wPlus > 0) q -= (kPlus[i]! * kPlus[j]!) / wPlus;
      if (wMinus > 0) q += (kMinus[i]! * kMinus[j]!) / wMinus;
    }
  return q / (wPlus + wMinus);
}
