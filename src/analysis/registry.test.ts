import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../model/random.ts';
import { analysisSteps, runAnalysis, type AnalysisInput } from './panel/analysis.ts';
import { analyses } from './registry.ts';
import type { SignedEdges } from './signedEdges.ts';
import { arbitraryEdges, edgesFrom, tenNodes } from './testing/smallGraphs.ts';

const byId = (id: string) => analyses.find((analysis) => analysis.id === id)!;
const run = (id: string, edges: SignedEdges, values = {}) =>
  runAnalysis(byId(id), { edges }, { seed: 1, values });

/** Little work, for tests that want answers of every kind rather than exact ones. */
const quick = (id: string) =>
  byId(id).parameters.some((parameter) => parameter.id === 'draws') ? { draws: 5 } : {};

const ofGraph = analyses
  .map(({ id }) => id)
  .filter((id) => !['agreement', 'itemResponse', 'reliability'].includes(id));

const anInput: AnalysisInput = {
  edges: tenNodes,
  votes: {
    actors: 4,
    items: 3,
    votes: Int8Array.of(1, 1, -1, 1, 1, 1, -1, -1, 1, -1, -1, -1),
    node: [0, 3, 5, 7],
  },
  codings: [
    {
      variable: 'stance',
      measurement: 'nominal',
      codings: [
        ['a', 'b', 'a', 'b'],
        ['a', 'b', 'a', 'a'],
      ],
    },
  ],
};

describe('every analysis', () => {
  test('has an id of its own, a title and a paper', () => {
    expect(new Set(analyses.map(({ id }) => id)).size).toBe(analyses.length);
    for (const { title, paper, parameters } of analyses) {
      expect(title()).not.toBe('');
      expect(paper).toMatch(/\(\d{4}\)|\b\d{4}\b/);
      for (const parameter of parameters) expect(parameter.title()).not.toBe('');
    }
  });

  test.each(analyses.map(({ id }) => id))('%s says what it counted and found', (id) => {
    const values = id === 'itemResponse' ? { leastVotes: 1, resamples: 5 } : quick(id);
    const result = runAnalysis(byId(id), anInput, { seed: 4, values });
    expect(result.seed).toBe(4);
    expect(result.reading).toMatch(/\w.*\.$/);
    expect(result.counted).toMatch(/\d.*\.$/);
    expect(result.numbers.length).toBeGreaterThan(0);
    expect(runAnalysis(byId(id), anInput, { seed: 4, values })).toEqual(result);
    const { measures, findsCamps, parameters } = byId(id);
    expect(result.measures.map((measure) => [measure.id, measure.title, measure.form])).toEqual(
      measures.map((measure) => [measure.id, measure.title(), measure.form]),
    );
    expect(result.groups !== undefined).toBe(findsCamps);
    expect(Object.keys(result.values)).toEqual(parameters.map((parameter) => parameter.id));
    expect(result.values).toMatchObject(values);
  });

  test('gives numbers or a sentence for any graph, never NaN', () => {
    fc.assert(
      fc.property(arbitraryEdges(7), fc.constantFrom(...ofGraph), (edges, id) => {
        const { reading, counted, numbers, measures, groups } = run(id, edges, quick(id));
        for (const text of [reading, counted, ...numbers.map(({ note }) => note ?? '')])
          expect(text).not.toMatch(/NaN|Infinity|undefined|null|\{/);
        expect(reading).not.toBe('');
        for (const { value } of numbers) expect(Number.isFinite(value)).toBe(true);
        for (const { values, nodes } of measures) {
          expect(values.every(Number.isFinite)).toBe(true);
          expect(nodes).toHaveLength(values.length);
        }
        if (groups) expect(groups).toHaveLength(edges.n);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

describe('degenerate input gives a sentence instead of numbers', () => {
  test.each<[string, SignedEdges, RegExp]>([
    ['no node', edgesFrom(0), /nobody is shown/],
    ['one node', edgesFrom(1), /only one node/],
    ['all isolated', edgesFrom(4), /no two nodes/],
    ['only self-loops', edgesFrom(2, [0, 0, 1], [1, 1, -1]), /own speaker/],
    ['only neutral lines', edgesFrom(2, [0, 1, 0]), /no two nodes/],
    ['two who support and oppose each other', edgesFrom(2, [0, 1, 1], [1, 0, -1]), /cancel/],
  ])('%s', (_, edges, sentence) => {
    for (const id of ofGraph) {
      const { reading, numbers, measures, groups } = run(id, edges);
      expect(reading).toMatch(sentence);
      expect([numbers, measures, groups]).toEqual([[], [], undefined]);
    }
  });

  test('nobody who opposes', () => {
    const edges = edgesFrom(3, [0, 1, 1], [1, 2, 1]);
    for (const id of ['campNumbers', 'frustration', 'walks', 'laplacian', 'polarisation'])
      expect(run(id, edges)).toMatchObject({
        reading: expect.stringMatching(/^Nobody opposes/),
        numbers: [],
      });
    expect(run('camps', edges).numbers).not.toHaveLength(0);
  });

  test('nobody whose opposition is left, where a tie without weight may hold some', () => {
    const edges = edgesFrom(3, [0, 1, 1], [1, 2, 0]);
    for (const id of ['campNumbers', 'frustration', 'walks', 'laplacian', 'polarisation'])
      expect(run(id, edges).reading).toMatch(/^No tie here is negative/);
  });

  test('no votes, no coders', () => {
    const input = { edges: edgesFrom(2) };
    for (const id of ['agreement', 'itemResponse', 'reliability'])
      expect(runAnalysis(byId(id), input, { seed: 1 }).numbers).toEqual([]);
  });

  test('counts of 10⁹ are numbers like others', () => {
    const edges = edgesFrom(3, [0, 1, 1e9], [1, 2, 1e9], [0, 2, -1e9]);
    for (const id of ofGraph) expect(run(id, edges, quick(id)).numbers).not.toHaveLength(0);
  });
});

describe('running', () => {
  test('tells its progress and ends when told to', () => {
    const told: number[] = [];
    const options = { seed: 1, values: { draws: 50 } };
    runAnalysis(byId('polarisation'), anInput, {
      ...options,
      onProgress: (fraction) => told.push(fraction),
    });
    expect(told).toHaveLength(50);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);

    const controller = new AbortController();
    const stop = () =>
      runAnalysis(byId('polarisation'), anInput, {
        ...options,
        signal: controller.signal,
        onProgress: () => controller.abort(new Error('enough')),
      });
    expect(stop).toThrow('enough');
  });

  test('refuses a parameter that is none, by name and value', () => {
    const start = (id: string, values: Record<string, number | string>) => () =>
      analysisSteps(byId(id), anInput, { seed: 1, values });
    expect(start('camps', { starts: 0 })).toThrow('camps: starts is 0');
    expect(start('camps', { rule: 'mean' })).toThrow('camps: rule is mean');
    expect(start('triads', { draws: NaN })).toThrow('triads: draws is NaN');
    expect(start('agreement', { anchor: 0.5 })).toThrow('agreement: anchor is 0.5');
  });

  test('turns positions by the node that was picked, and measures only who votes', () => {
    const [left, right] = [0, 7].map((anchor) =>
      runAnalysis(byId('agreement'), anInput, { seed: 1, values: { anchor } }),
    );
    expect(Array.from(left!.measures[0]!.nodes)).toEqual([0, 3, 5, 7]);
    expect(left!.measures[0]!.values[0]).toBeGreaterThan(0);
    expect(right!.measures[0]!.values[3]).toBeGreaterThan(0);
  });

  test('uses a solver where one is passed in', () => {
    const random = randomFrom(3);
    const tangle = Array.from({ length: 400 }, (): [number, number, number] => {
      const node = () => Math.floor(random() * 80);
      return [node(), node(), random() < 0.5 ? 1 : -1];
    });
    let solved = 0;
    runAnalysis(
      byId('frustration'),
      { edges: edgesFrom(80, ...tangle) },
      {
        seed: 1,
        values: { draws: 0, seconds: 5 },
        solver: () => {
          solved++;
          return { Status: 'Time limit reached', Columns: {} };
        },
      },
    );
    expect(solved).toBe(1);
  });
});

test('what chance gives stands beside the number that it was measured on', () => {
  const { numbers } = run('frustration', tenNodes, { draws: 20 });
  const of = (id: string) => numbers.find((number) => number.id === id)!;
  expect(of('index').note).toMatch(/shuffled signs/);
  expect(of('score').note).toBeUndefined();
});
