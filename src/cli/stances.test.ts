import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { called, readers } from './commandLine.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stancegraph-'));
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write('plain.csv', 'source,target,stance\nChile,Peru,dafür\nPeru,Chile,"nein, nie"\n');
  await write('see.csv', 'Land;Ziel;Haltung\nChile;Peru;dafür\nPeru;Chile;nein, nie\n');
  const many = Array.from({ length: 31 }, (_, at) => `a,b,word ${at}\n`).join('');
  await write('many.csv', `source,target,stance\n${many}`);
  await write('lake.stance.json', '{}');
});

afterAll(() => rm(folder, { recursive: true }));

const said = ['--stances', 'DAFÜR = supports, nein, nie=opposes,'];
const columns = ['--columns', 'source=Land,target=Ziel,sign=Haltung'];

describe('a table with words of its own for stances', () => {
  test('is refused with the option that would open it at the last of its words', async () => {
    const { code, error } = await called(folder, 'validate', 'plain.csv');
    expect(code).toBe(1);
    const lines = error.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^plain.csv:2:sign: no sign.* or opposes: "dafür"$/);
    expect(lines[1]).toMatch(
      /^plain.csv:3:sign: no sign.*; what other .* --stances "dafür=…,nein, nie=…": "nein, nie"$/,
    );
  });

  test('and with columns of its own is told of one option after the other', async () => {
    const unsaid = await called(folder, 'validate', 'see.csv', ...said);
    expect(unsaid.error).toContain('--columns source=…');
    const half = await called(folder, 'validate', 'see.csv', ...columns);
    expect(half.error).toContain('2:Haltung');
    expect(half.error).toContain('--stances "dafür=…,nein, nie=…"');
    const rest = await called(
      ...([folder, 'validate', 'see.csv', ...columns, '--stances', 'dafür=supports'] as const),
    );
    expect(rest.error).toContain('--stances "nein, nie=…"');
    const whole = await called(folder, 'validate', 'see.csv', ...columns, ...said);
    expect(whole).toMatchObject({ code: 0, error: '' });
  });

  test('is read by every command once they are said', async () => {
    const valid = await called(folder, 'validate', 'plain.csv', ...said);
    expect(valid).toMatchObject({ code: 0, error: '' });
    const table = ['--table', 'statements', '--json'];
    const rows = await called(folder, 'export', 'plain.csv', ...table, ...said);
    expect(JSON.parse(rows.out)).toMatchObject([
      { speaker: 'chile', target: 'peru', stance: 'supports', label: 'dafür' },
      { speaker: 'peru', target: 'chile', stance: 'opposes', label: 'nein, nie' },
    ]);
    const analysed = await called(folder, 'analyse', 'plain.csv', '--json', ...said);
    expect(JSON.parse(analysed.out)).toMatchObject({ nodes: 2 });
    const drawn = await called(folder, 'render', 'plain.csv', '-o', 'plain.svg', ...said);
    expect(drawn).toMatchObject({ code: 0, error: '' });
    expect(await readFile(path.join(folder, 'plain.svg'), 'utf8')).toContain('Chile');
  });

  test('is told of words that it does not have', async () => {
    const { code, error } = await called(
      folder,
      'validate',
      'plain.csv',
      '--stances',
      'ja=supports',
    );
    expect(code).toBe(1);
    expect(error.split('\n')[0]).toBe(
      'plain.csv:stances.ja: no such word in the column of stances: "ja"',
    );
  });

  test('of too many to be stances is not advised', async () => {
    const { error } = await called(folder, 'validate', 'many.csv');
    expect(error).toContain('no sign');
    expect(error).not.toContain('--stances');
  });
});

test('what is no table has no words to be said', async () => {
  const { code, error } = await called(folder, 'validate', 'lake.stance.json', ...said);
  expect(code).toBe(1);
  expect(error).toContain('is no table');
});

test.each([
  ['dafür', 'dafür says of no word'],
  ['dafür=', 'dafür= says of no word'],
  ['=supports', '=supports says of no word'],
  ['dafür=likes', 'likes is no stance that --stances can say'],
  ['dafür=supports,Dafür=opposes', 'says Dafür twice'],
])('--stances %s is wrong usage', async (stances, sentence) => {
  for (const [command, ...told] of readers) {
    const result = await called(folder, command, 'plain.csv', ...told, '--stances', stances);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.error).toContain(sentence);
  }
});

test('help tells of the stances that words can mean', async () => {
  for (const [command] of readers) {
    const { out } = await called(folder, 'help', command);
    expect(out).toMatch(/--stances WORD=STANCE,\.\.\. .*supports, conditional, neutral/);
  }
});
