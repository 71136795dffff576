import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { called, readers } from './commandLine.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stancegraph-'));
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write('see.csv', 'Land;Ziel;"Haltung, roh"\nChile;Peru;contra\nPeru;Chile;pro\n');
  await write('bare.csv', 'pro,Chile,Peru\n');
  await write('see_edges.csv', 'Land,Ziel,Haltung\nc,p,-1\n');
  await write('see_nodes.csv', 'id,name\nc,Chile\np,Peru\n');
  await write('lake.stance.json', '{}');
});

afterAll(() => rm(folder, { recursive: true }));

const said = ['--columns', 'source=Land, target=Ziel,sign=Haltung, roh'];

describe('a table with names of its own', () => {
  test('is refused with the option that would open it', async () => {
    const { code, error } = await called(folder, 'validate', 'see.csv');
    expect(code).toBe(1);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(error).toContain('--columns source=…,target=…,sign=…');
  });

  test('is read by every command once its columns are said', async () => {
    const valid = await called(folder, 'validate', 'see.csv', ...said);
    expect(valid).toMatchObject({ code: 0, error: '' });
    const edges = await called(folder, 'export', 'see.csv', '--table', 'edges', '--json', ...said);
    expect(JSON.parse(edges.out)).toMatchObject([
      { source: 'chile', target: 'peru', stance: 'opposes' },
      { source: 'peru', target: 'chile', stance: 'supports' },
    ]);
    const analysed = await called(folder, 'analyse', 'see.csv', '--json', ...said);
    expect(JSON.parse(analysed.out)).toMatchObject({ nodes: 2 });
    const drawn = await called(folder, 'render', 'see.csv', '-o', 'see.svg', ...said);
    expect(drawn).toMatchObject({ code: 0, error: '' });
    expect(await readFile(path.join(folder, 'see.svg'), 'utf8')).toContain('Chile');
  });

  test('without a row of names is told by numbers', async () => {
    const columns = 'source=#2,target=#3,sign=#1';
    const { out } = await called(
      ...([folder, 'export', 'bare.csv', '--table', 'nodes', '--columns', columns] as const),
    );
    expect(out).toMatch(/chile,Chile/);
  });

  test('is read with the table beside it that describes it', async () => {
    const { out } = await called(
      ...([folder, 'export', 'see_edges.csv', '--table', 'nodes'] as const),
      '--columns',
      'source=Land,target=Ziel,sign=Haltung',
    );
    expect(out).toMatch(/c,Chile/);
  });

  test('is told of columns that it does not have, and is then not advised again', async () => {
    const columns = 'source=Land,target=Ziel,sign=Wert';
    const { code, error } = await called(folder, 'validate', 'see.csv', '--columns', columns);
    expect(code).toBe(1);
    expect(error).toBe(
      'see.csv:sign: see.csv has no such column. Its columns are: Land, Ziel, Haltung, roh.: "Wert"\n',
    );
  });
});

test('what is no table has no columns to be said', async () => {
  const { code, error } = await called(folder, 'validate', 'lake.stance.json', ...said);
  expect(code).toBe(1);
  expect(error).toContain('is no table');
});

test.each([
  ['source', 'source says of no column'],
  ['source=', 'source= says of no column'],
  ['Land', 'Land says of no column'],
  ['source=Land,who=Ziel', 'who is nothing that --columns can say'],
  ['source=Land,source=Ziel', 'says source twice'],
])('--columns %s is wrong usage', async (columns, sentence) => {
  for (const [command, ...told] of readers) {
    const result = await called(folder, command, 'see.csv', ...told, '--columns', columns);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.error).toContain(sentence);
  }
});

test('help tells of the columns that can be said', async () => {
  for (const [command] of readers) {
    const { out } = await called(folder, 'help', command);
    expect(out).toMatch(/--columns FIELD=COLUMN,\.\.\. .*source, target, concept, sign/);
  }
});
