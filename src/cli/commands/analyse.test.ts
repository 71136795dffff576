import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../model/random.ts';
import { called, stancegraph } from '../commandLine.ts';

/** Other tests may keep the machine busy. */
const patience = 60_000;

const shared = path.resolve(import.meta.dirname, '../../../../shared/data');
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
  await writeFile(at('empty.csv'), '');
});

afterAll(() => rm(folder, { recursive: true }));

/** What is said of figures that have no value. */
const nothing = { balanced: null, modularity: null, frustration: { score: null } };

type Analysis = {
  readonly nodes: number;
  readonly edges: Readonly<Record<'positive' | 'negative' | 'neutral', number>>;
  readonly mixedPairs: number;
  readonly notes: readonly string[];
  readonly balanced: number | null;
  readonly stability: number | null;
  readonly frustration: Readonly<Record<string, unknown>>;
  readonly triangles: Readonly<Record<string, number>>;
  readonly camps: readonly (readonly string[])[];
  readonly modularity: number | null;
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
        edges: 9,
        loops: 0,
        zero: 1,
        mixed: 1,
        dropped: 1,
        neutral: 2,
        positive: 2,
        negative: 3,
        isolated: 1,
      },
      triangles: { '+++': 0, '++-': 0, '+--': 2, '---': 0 },
      balanced: 1,
      frustration: { value: 0, proven: true, lowerBound: 0, score: 1 },
      camps: [['ann', 'bob'], ['cy', 'dee'], ['eve']],
      modularity: expect.closeTo(17 / 36, 12) as number,
      stability: expect.closeTo(1, 12) as number,
      mixedPairs: 1,
      notes: [],
      basis: {
        projection: 'stances',
        norm: 'none',
        duplicates: 'all',
        aggregation: 'subtract',
        leastStatements: 1,
        leastWeight: 0,
        dnaCompatible: false,
        rows: 9,
        actors: 5,
        concepts: 4,
        duplicatesDropped: 0,
        leftOut: 0,
        belowLeast: {
          actors: 0,
          rows: 0,
        },
        range: 2,
        rollUp: 'person',
        from: null,
        to: null,
        firstDate: null,
        lastDate: null,
        selfStatements: 1,
        isolates: 0,
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
      '1 statement is about its own speaker and no line.',
      'seed: 3',
      '',
    ]);
  });

  test('says that the sizes of numbers are not counted', async () => {
    await writeFile(at('sizes.csv'), 'source,target,weight\na,b,5\nb,c,-1\nc,a,-0.5\n');
    const { out } = await called(folder, 'analyse', 'sizes.csv');
    expect(out).toContain('2 rows have numbers other than 1 or −1: their signs are counted');
    const { out: plain } = await called(folder, 'analyse', 'quarrel.csv');
    expect(plain).not.toContain('other than 1');
  });

  test('counts what the options choose', async () => {
    const net = await analysed('town.csv', '--projection', 'net');
    expect(net).toMatchObject({ nodes: 3, edges: { positive: 1, negative: 1, neutral: 1 } });
    const once = await analysed(
      'town.csv',
      '--projection=net',
      '--norm=average',
      '--duplicates=document',
      '--to=2010-02',
    );
    expect(once).toMatchObject({
      nodes: 3,
      edges: { positive: 1, negative: 2, neutral: 0 },
      basis: {
        projection: 'net',
        norm: 'average',
        duplicates: 'document',
        to: '2010-02',
        rows: 4,
        duplicatesDropped: 1,
        firstDate: '2010-01-04',
        lastDate: '2010-02-01',
      },
    });
  });

  test.each([
    ['friends', 'a,b,1\nb,c,1', 'no triangle', { modularity: 0, frustration: { score: 1 } }],
    ['allies', 'a,b,1\nb,c,1\na,c,1', 'Nobody opposes anybody', { balanced: 1, modularity: 0 }],
    ['rivals', 'a,b,-1\nb,c,-1\na,c,-1', 'Nobody supports', { triangles: { '---': 1 } }],
    ['hermit', 'a,a,1', 'Every statement shown stays within one actor', { nodes: 0, ...nothing }],
    ['loops', 'a,a,1\nb,b,-1', 'Every statement shown stays within one actor', { ...nothing }],
    ['even', 'a,b,1\nb,a,-1', 'support and opposition cancel', { mixedPairs: 1, ...nothing }],
    ['mute', 'a,b,0\nb,c,-0.0', 'no two nodes', { nodes: 3, mixedPairs: 0, ...nothing }],
    [
      'at odds',
      'a,b,1\nb,a,-1\nb,a,-1',
      'No pair is left on the same side',
      { mixedPairs: 1, edges: { positive: 0, negative: 1 }, frustration: { score: 1 } },
    ],
    [
      'heavy',
      'a,b,1000000000\nb,c,-1e9\na,c,-1000000000.5',
      '',
      { balanced: 1, frustration: { value: 0 }, notes: [] },
    ],
  ])('of %s nothing is left unsaid, and nothing is NaN', async (name, rows, sentence, figures) => {
    await writeFile(at(`${name}.csv`), `source,target,sign\n${rows}\n`);
    const { code, out } = await called(folder, 'analyse', `${name}.csv`);
    expect(code).toBe(0);
    expect(out).toContain(sentence);
    expect(out).not.toMatch(/NaN|Infinity|undefined|null/);
    const json = await called(folder, 'analyse', `${name}.csv`, '--json');
    expect(json.code).toBe(0);
    const analysis = JSON.parse(json.out) as Analysis;
    expect(analysis).toMatchObject(figures);
    expect(analysis.notes.join(' ')).toContain(sentence);
    // Each note that is there is told to people too.
    for (const sentenceOf of analysis.notes) expect(out).toContain(sentenceOf);
    if (analysis.balanced === null) expect(analysis.notes).not.toEqual([]);
  });

  test('of one who speaks to nobody there is nothing to analyse', async () => {
    const project = {
      format: 'stancegraph',
      version: 1,
      id: 'alone',
      title: 'Alone',
      documents: [],
      actors: [
        {
          id: 'a',
          name: 'A',
          kind: 'state',
        },
      ],
      concepts: [],
      statements: [],
    };
    await writeFile(at('alone.stance.json'), JSON.stringify(project));
    const { notes, balanced, stability } = await analysed('alone.stance.json');
    expect({ notes, balanced, stability }).toEqual({
      notes: ['This project has no statements yet.'],
      balanced: null,
      stability: null,
    });
  });

  test('of one that is counted but has no edge says so where isolates are kept', async () => {
    await writeFile(at('one.csv'), 'organization,concept,agreement\nMill,Dam,yes\n');
    const args = ['--projection', 'net', '--isolates'];
    const { nodes, camps, notes, modularity } = await analysed('one.csv', ...args);
    expect({ nodes, camps, notes, modularity }).toEqual({
      nodes: 1,
      camps: [['mill']],
      modularity: null,
      notes: ['There is nothing to analyse: only one node is shown.'],
    });
  });

  test('of a header without rows is an issue, exit 1', async () => {
    await writeFile(at('header.csv'), 'source,target,sign\n');
    const { code, out, error } = await called(folder, 'analyse', 'header.csv', '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('header.csv: ');
  });

  test('counts pairs that agree on one thing and disagree on another', async () => {
    const net = await analysed('town.csv', '--projection', 'net');
    expect(net.mixedPairs).toBe(2);
    const { out } = await called(folder, 'analyse', 'town.csv', '--projection', 'net');
    expect(out).toContain('2 pairs both agree on something and disagree on something');
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

  test.each([
    [['--aggregation', 'sum'], 'sum is none of the choices for --aggregation'],
    [['--least-statements', '0', '--projection', 'net'], '0 is no number for --least-statements'],
    [['--least-statements=2.5', '--projection', 'net'], '2.5 is no number'],
    [['--least-weight=-1', '--projection', 'net'], '-1 is no number for --least-weight'],
    [['--least-weight=1e999', '--projection', 'net'], '1e999 is no number for --least-weight'],
    [['--least-weight', 'some'], 'some is no number for --least-weight'],
    [['--least-weight', '2'], '--least-weight needs --projection'],
    [['--least-statements', '2', '--projection', 'stances'], '--least-statements needs'],
    [['--aggregation', 'combine', '--projection', 'net'], '--aggregation needs'],
    [['--isolates=yes'], '--isolates takes no value'],
  ])('%j is wrong usage, told in a sentence, exit 2', async (args, sentence) => {
    for (const command of [['analyse'], ['export', '--table=edges'], ['render', '-o', 'no.svg']]) {
      const { code, out, error } = await called(
        folder,
        command[0]!,
        'town.csv',
        ...command.slice(1),
        ...args,
      );
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error.split('\n')[0]).toContain(sentence);
    }
    expect(existsSync(at('no.svg'))).toBe(false);
  });

  test('leaves out what is too little, and keeps who has no edge where asked to', async () => {
    const view = ['--projection=agreement', '--least-statements=2', '--least-weight=1.5'];
    const few = await analysed('town.csv', ...view);
    expect(few).toMatchObject({
      nodes: 2,
      camps: [['mill', 'bank']],
      basis: {
        leastStatements: 2,
        leastWeight: 1.5,
        isolates: 1,
      },
    });
    expect(await analysed('town.csv', ...view, '--isolates')).toMatchObject({ nodes: 3 });
    const edges = await exported('town.csv', '--table=edges', ...view);
    expect(edges).toHaveLength(2);
    const codes = await exported(
      ...([
        'town.csv',
        '--table=matrix',
        '--projection=positions',
        '--aggregation=combine',
      ] as const),
    );
    expect(codes[1]).toEqual(['mill', '1.000000', '1.000000']);
    for (const [isolates, drawn] of [
      [[], false],
      [['--isolates'], true],
    ] as const) {
      const { code } = await called(
        folder,
        'render',
        'town.csv',
        '-o',
        'few.svg',
        ...view,
        ...isolates,
      );
      expect(code).toBe(0);
      expect((await readFile(at('few.svg'), 'utf8')).includes('Anglers')).toBe(drawn);
    }
  });

  test('of statements that are of no use to a projection tells how many', async () => {
    const { out } = await called(folder, 'analyse', 'quarrel.csv', '--projection', 'net');
    expect(out).toContain('No statement shown is about a concept');
    expect(out).toMatch(/^10 statements are of no use to this projection/m);
  });

  test('of an empty window there is nothing to say', async () => {
    const { code, out } = await called(folder, 'analyse', 'town.csv', '--from', '2020');
    expect(code).toBe(0);
    expect(out).toContain('town.csv: 0 nodes, 0 edges');
    expect(out).toContain('No statement passes the filters.');
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
      'export',
      'town.csv',
      '--table=matrix',
      '--projection=positions',
      '--json',
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

  test('allies and enemies of 27 windows, as counted by others', async () => {
    const place = path.join(shared, 'B_signed/cow_1946-1975_signnet');
    const counts = await readFile(path.join(place, 'reference_counts.csv'), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(counts, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(27);
    for (const { window: years, ...counted } of data) {
      const file = path.join(place, `cow_19${years}_edges.csv`);
      const { nodes, edges, triangles } = await analysed(file);
      const { positive, negative } = edges;
      const numbers = [nodes, positive + negative, positive, negative, ...Object.values(triangles)];
      expect([years, ...numbers]).toEqual([years, ...Object.values(counted).map(Number)]);
    }
  });

  test('the bank wiring room', async () => {
    const bank = await analysed(
      path.join(shared, 'B_signed/bankwiring_networkdata/wiring_edges.csv'),
    );
    expect(bank).toMatchObject({
      nodes: 14,
      edges: {
        positive: 13,
        negative: 19,
      },
      triangles: {
        '+++': 6,
        '++-': 0,
        '+--': 13,
        '---': 6,
      },
      frustration: {
        value: 2,
        proven: true,
      },
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
