import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../model/random.ts';
import { called, stancegraph } from './commandLine.ts';

/** Other tests may keep the machine busy. */
const patience = 60_000;

const shared = path.resolve(import.meta.dirname, '../../../shared/data');
const hasShared = existsSync(shared);
const note = hasShared ? '' : ' (skipped: ../shared/data is absent)';

let folder = '';
const at = (name: string) => path.join(folder, name);

/** Two pairs of friends, hostile to each other; one tie both ways, one that cancels, one to itself. */
const quarrel = `source,target,sign
ann,bob,1
bob,ann,1
cy,dee,1
ann,cy,-1
ann,dee,-1
bob,cy,-1
bob,dee,1
dee,bob,-1
eve,ann,0
eve,eve,1
`;

/** What organizations of a made-up town say, month by month. */
const town = `document_id,document_date,organization,concept,agreement
1,2010-01-04,Mill,Dam,yes
1,2010-01-04,Mill,Dam,yes
1,2010-01-04,Anglers,Dam,no
2,2010-02-01,Bank,Dam,yes
2,2010-02-01,Bank,Bridge,yes
3,2010-03-01,Mill,Bridge,yes
3,2010-03-01,Anglers,Bridge,yes
`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stancegraph-'));
  await writeFile(at('quarrel.csv'), quarrel);
  await writeFile(at('town.csv'), town);
  await writeFile(at('friends.csv'), 'source,target,sign\na,b,1\nb,c,1\n');
  await writeFile(at('hermit.csv'), 'source,target,sign\na,a,1\n');
  await writeFile(at('even.csv'), 'source,target,sign\na,b,1\nb,a,-1\n');
  await writeFile(at('empty.csv'), '');
});

afterAll(() => rm(folder, { recursive: true }));

type Analysis = {
  readonly nodes: number;
  readonly frustration: Readonly<Record<string, unknown>>;
  readonly triangles: Readonly<Record<string, number>>;
  readonly camps: readonly (readonly string[])[];
  readonly modularity: number;
  readonly basis: Readonly<Record<string, unknown>>;
};

async function analysed(file: string, ...args: string[]): Promise<Analysis> {
  const { code, out, error } = await called(folder, 'analyse', file, '--json', ...args);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return JSON.parse(out) as Analysis;
}

async function exported(file: string, ...args: string[]): Promise<string[][]> {
  const { code, out, error } = await called(folder, 'export', file, ...args);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return Papa.parse<string[]>(out, { skipEmptyLines: true }).data;
}

describe('analyse', { timeout: patience }, () => {
  test('with --json prints nothing but the figures, as other programs rely on them', async () => {
    const { code, out, error } = await stancegraph(folder, 'analyse', 'quarrel.csv', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(JSON.parse(out)).toEqual({
      seed: 1,
      nodes: 5,
      edges: { positive: 2, negative: 3, neutral: 2 },
      counted: {
        rule: 'sum',
        ...{ edges: 9, loops: 0, zero: 1, mixed: 1, dropped: 1, neutral: 2 },
        ...{ positive: 2, negative: 3, isolated: 1 },
      },
      triangles: { '+++': 0, '++-': 0, '+--': 2, '---': 0 },
      balanced: 1,
      frustration: { value: 0, proven: true, lowerBound: 0, score: 1 },
      camps: [['ann', 'bob'], ['cy', 'dee'], ['eve']],
      modularity: expect.closeTo(17 / 36, 12) as number,
      stability: expect.closeTo(1, 12) as number,
      basis: {
        ...{ projection: 'stances', norm: 'none', duplicates: 'all', aggregation: 'subtract' },
        ...{ leastStatements: 1, leastWeight: 0, dnaCompatible: false, rows: 9 },
        ...{ actors: 5, concepts: 4, duplicatesDropped: 0, leftOut: 0 },
        ...{ belowLeast: { actors: 0, rows: 0 }, range: 2, rollUp: 'person' },
        ...{ from: null, to: null, firstDate: null, lastDate: null },
        ...{ selfStatements: 1, isolates: 0 },
      },
    });
  });

  test('without it says the same in sentences', async () => {
    const { code, out } = await called(folder, 'analyse', 'quarrel.csv', '--seed', '3');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'quarrel.csv: 5 nodes, 7 edges: 2 positive, 3 negative, 2 neutral',
      'triangles: +++ 0, ++- 0, +-- 2, --- 0; 100% balanced',
      'frustration: 0 of 5 edges, proven; score 1',
      expect.stringMatching(/^camps: 2, and 1 alone; modularity 0\.\d+, stability 100%$/),
      '  camp 1, 2: ann, bob',
      '  camp 2, 2: cy, dee',
      expect.stringContaining('from 9 lines'),
      'seed: 3',
      '',
    ]);
  });

  test('counts what the options choose', async () => {
    const net = await analysed('town.csv', '--projection', 'net');
    expect(net).toMatchObject({ nodes: 3, edges: { positive: 1, negative: 1, neutral: 1 } });
    const once = await analysed(
      'town.csv',
      ...['--projection=net', '--norm=average', '--duplicates=document', '--to=2010-02'],
    );
    expect(once).toMatchObject({
      nodes: 3,
      edges: { positive: 1, negative: 2, neutral: 0 },
      basis: {
        ...{ projection: 'net', norm: 'average', duplicates: 'document', to: '2010-02' },
        ...{ rows: 4, duplicatesDropped: 1, firstDate: '2010-01-04', lastDate: '2010-02-01' },
      },
    });
  });

  test.each([
    ['friends.csv', 'no triangle'],
    ['hermit.csv', 'every statement is about its own speaker'],
    ['even.csv', 'support and opposition cancel'],
  ])('of %s there is little to say, in words and without NaN', async (file, sentence) => {
    const { code, out } = await called(folder, 'analyse', file);
    expect(code).toBe(0);
    expect(out).toContain(sentence);
    expect(out).not.toMatch(/NaN|Infinity|undefined|null/);
    const { code: again, out: json } = await called(folder, 'analyse', file, '--json');
    expect(again).toBe(0);
    expect(JSON.parse(json)).toMatchObject({ balanced: null, frustration: { proven: true } });
    expect(json).not.toContain('"modularity": null');
  });

  test('proves by integer programming what bounds leave open', async () => {
    const [nodes, ties] = [90, 160];
    const random = randomFrom(1);
    const some = () => Math.floor(random() * nodes);
    const rows = Array.from({ length: ties }, () => {
      return `n${some()},n${some()},${random() < 0.3 ? -1 : 1}`;
    });
    const file = at('tangle.csv');
    await writeFile(file, `source,target,sign\n${rows.join('\n')}\n`);
    const { frustration } = await analysed(file);
    expect(frustration).toMatchObject({ value: 18, proven: true, lowerBound: 18 });
  });

  test('of an empty window there is nothing to say', async () => {
    const { code, out } = await called(folder, 'analyse', 'town.csv', '--from', '2020');
    expect(code).toBe(0);
    expect(out).toContain('town.csv: 0 nodes, 0 edges');
    expect(out).toContain('nobody is shown');
  });

  test('of an empty file is an issue, exit 1', async () => {
    const { code, out, error } = await called(folder, 'analyse', 'empty.csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/^empty\.csv: /);
  });
});

describe('export of a view', { timeout: patience }, () => {
  test('writes a matrix of actors with six decimals', async () => {
    const net = await exported('town.csv', '--table=matrix', '--projection=net', '--norm=average');
    expect(net).toEqual([
      ['', 'mill', 'anglers', 'bank'],
      ['mill', '0.000000', '-0.400000', '1.200000'],
      ['anglers', '-0.400000', '0.000000', '0.000000'],
      ['bank', '1.200000', '0.000000', '0.000000'],
    ]);
  });

  test('writes a matrix of actors on concepts, with --json as numbers', async () => {
    const { out } = await called(
      folder,
      ...['export', 'town.csv', '--table=matrix', '--projection=positions', '--json'],
    );
    expect(JSON.parse(out)).toEqual({
      rows: ['mill', 'anglers', 'bank'],
      columns: ['dam', 'bridge'],
      values: [
        [2, 1],
        [-1, 1],
        [1, 1],
      ],
    });
  });

  test('writes edges with weight and direction, and statements of a window', async () => {
    const edges = await exported('town.csv', '--table=edges', '--projection=agreement');
    expect(edges[0]!.slice(-2)).toEqual(['weight', 'directed']);
    expect(edges.slice(1).every((row) => row.at(-1) === 'false')).toBe(true);
    const statements = await exported('town.csv', '--table=statements', '--from=2010-03');
    expect(statements).toHaveLength(3);
  });
});

test('render draws a derived view, options before those of the fragment', async () => {
  const args = ['render', 'town.csv', '-o', 'town.svg', '--projection', 'agreement'];
  const { code, error } = await called(folder, ...args);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  const picture = await readFile(at('town.svg'), 'utf8');
  for (const name of ['Mill', 'Bank', 'Anglers']) expect(picture).toContain(name);
  expect(picture).not.toContain('>Dam<');
});

// Published figures: ../shared/reference/signed.md and dna.md.
describe.skipIf(!hasShared)(`what others published${note}`, { timeout: patience }, () => {
  test('the tribes of the Gahuku-Gama', async () => {
    const tribes = await analysed(path.join(shared, 'B_signed/tribes_signnet/tribes_edges.csv'));
    expect(tribes).toMatchObject({
      nodes: 16,
      edges: { positive: 29, negative: 29, neutral: 0 },
      triangles: { '+++': 19, '++-': 2, '+--': 40, '---': 7 },
      frustration: { value: 7, proven: true, lowerBound: 7 },
    });
    expect(tribes.modularity).toBeCloseTo(0.4310345, 7);
    expect(tribes.camps.map(({ length }) => length)).toEqual([7, 5, 4]);
  });

  test('allies and enemies of 1946-49', async () => {
    const file = path.join(shared, 'B_signed/cow_1946-1975_signnet/cow_1946-49_edges.csv');
    expect(await analysed(file)).toMatchObject({
      nodes: 64,
      edges: { positive: 320, negative: 42 },
      triangles: { '+++': 1556, '++-': 63, '+--': 23, '---': 14 },
      frustration: { value: 17, proven: true },
    });
  });

  test.each([
    ['agreement', 'none', 160],
    ['disagreement', 'none', 116],
    ['net', 'none', 44],
    ['agreement', 'average', 25.8024],
    ['disagreement', 'average', 20.4594],
    ['net', 'average', 5.343],
  ])('the sample of DNA 3: %s by %s sums to %d', async (projection, norm, total) => {
    const file = path.join(shared, 'C_policy/dna_v3_sample/statements_flat.csv');
    const view = ['--projection', projection, '--norm', norm, '--roll-up', 'organisation'];
    const [header, ...rows] = await exported(file, '--table', 'matrix', ...view);
    expect(header).toHaveLength(8);
    const cells = rows.flatMap(([, ...values]) => values.map(Number));
    expect(cells.reduce((sum, cell) => sum + cell, 0)).toBeCloseTo(total, 3);
  });
});
