import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleJson, exampleText } from '../model/exampleProject.ts';
import { called, stancegraph } from './commandLine.ts';

/** A child process takes a second or two where the machine is busy with other tests. */
const patience = 60_000;

let folder = '';
const at = (...parts: string[]) => path.join(folder, ...parts);
const text = (json: unknown) => JSON.stringify(json, null, 2);

/** The example with the gazette's text taken out: what is published, while the original lies apart. */
function withoutText() {
  const json = exampleJson();
  delete (json.documents[0] as { text?: string }).text;
  return json;
}

const hostile = [
  '<script>alert(1)</script>',
  '=cmd|"/c calc"!A1',
  'שלום \u202ehello',
  'x'.repeat(300),
];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stancegraph-'));
  const good = exampleJson();
  await writeFile(at('lake.stance.json'), text(good));
  await writeFile(at('cut.stance.json'), text(good).slice(0, 500));
  await writeFile(at('published.stance.json'), text(withoutText()));
  const broken = exampleJson();
  broken.statements[1]!.speaker = 'nobody\u001b[31m';
  broken.statements[2]!.stance = 'adores';
  broken.actors[1]!.memberOf = ['minister'];
  await writeFile(at('broken.stance.json'), text(broken));
  const named = exampleJson();
  for (const [index, name] of hostile.entries()) named.actors[index]!.name = name;
  await writeFile(at('hostile.stance.json'), text(named));
  await mkdir(at('originals', 'deeper'), { recursive: true });
  await writeFile(at('originals', 'deeper', 'any name.txt'), exampleText);
  await writeFile(at('originals', 'other.txt'), 'something else');
  await mkdir(at('changed'));
  await writeFile(at('changed', 'gazette.txt'), `${exampleText}!`);
}, patience);

afterAll(() => rm(folder, { recursive: true }));

describe('validate', { timeout: patience }, () => {
  test('a sound project: documents and locators, exit 0', async () => {
    const { code, out, error } = await called(folder, 'validate', 'lake.stance.json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out.split('\n')).toEqual([
      'lake.stance.json: valid',
      'gazette: original verified',
      'report: original absent',
      'comment-1: original absent',
      'locators: 2 verified, 0 failed, 5 unverifiable',
      '',
    ]);
  });

  test('with --json: exactly the shape that other programs rely on', async () => {
    const { code, out } = await stancegraph(folder, 'validate', 'lake.stance.json', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      issues: [],
      documents: [
        { id: 'gazette', original: 'verified' },
        { id: 'report', original: 'absent' },
        { id: 'comment-1', original: 'absent' },
      ],
      locators: { verified: 2, failed: 0, unverifiable: 5 },
    });
  });

  test('an unsound one: a line an issue on stderr, exit 1, and no control characters', async () => {
    const { code, out, error } = await stancegraph(
      folder,
      'validate',
      'broken.stance.json',
      '--json',
    );
    expect(code).toBe(1);
    const lines = error.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^broken\.stance\.json:statements\[1\]\.speaker: .+ \(line \d+\)$/);
    expect(error).not.toContain('\u001b');
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      issues: [
        { path: 'statements[1].speaker', value: 'nobody\u001b[31m', line: expect.any(Number) },
      ],
      documents: [],
      locators: { verified: 0, failed: 0, unverifiable: 0 },
    });
  });

  test('a project that leads nowhere: every such id, and memberships in a circle', async () => {
    const json = exampleJson();
    json.statements[2]!.stance = 'adores';
    json.actors[1]!.memberOf = ['minister'];
    await writeFile(at('nowhere.stance.json'), text(json));
    const { code, error } = await called(folder, 'validate', 'nowhere.stance.json');
    expect(code).toBe(1);
    expect(error).toContain('nowhere.stance.json:statements[2].stance: ');
    expect(error).toContain('norland → minister → ministry → norland');
  });

  test('a file that is cut off: line and column', async () => {
    const { code, out, error } = await called(folder, 'validate', 'cut.stance.json', '--json');
    expect(code).toBe(1);
    expect(error).toMatch(/^cut\.stance\.json:\d+:\d+: /);
    expect(JSON.parse(out)).toMatchObject({ ok: false, issues: [{ line: expect.any(Number) }] });
  });

  test('a file that is not there, and a folder: exit 1 and a sentence', async () => {
    const [absent, directory] = [
      await called(folder, 'validate', 'none.stance.json', '--json'),
      await called(folder, 'validate', 'originals'),
    ];
    expect([absent.code, directory.code]).toEqual([1, 1]);
    expect(absent.error).toBe(
      'none.stance.json: cannot be read: there is no such file or folder\n',
    );
    expect(JSON.parse(absent.out)).toMatchObject({ ok: false });
    expect(directory.error).toContain('it is a folder');
  });

  test('originals are found in a folder by their content', async () => {
    const args = ['validate', 'published.stance.json', '--json'];
    const [without, withThem] = [
      await called(folder, ...args),
      await called(folder, ...args, '--originals', 'originals'),
    ];
    expect(JSON.parse(without.out)).toMatchObject({
      ok: true,
      documents: [{ original: 'absent' }, { original: 'absent' }, { original: 'absent' }],
      locators: { verified: 0, failed: 0, unverifiable: 7 },
    });
    expect(JSON.parse(withThem.out)).toMatchObject({
      ok: true,
      documents: [{ original: 'verified' }, { original: 'absent' }, { original: 'absent' }],
      locators: { verified: 2, failed: 0, unverifiable: 5 },
    });
  });

  test('a passage that moved and an original that changed are issues', async () => {
    const moved = withoutText();
    const start = Number(moved.statements[0]!.locator?.start) + 1;
    moved.statements[0]!.locator!.start = start;
    await writeFile(at('moved.stance.json'), text(moved));
    const expecting = withoutText();
    Object.assign(expecting.documents[0]!, { file: 'gazette.txt' });
    await writeFile(at('expecting.stance.json'), text(expecting));
    const [failed, changed] = [
      await called(folder, 'validate', 'moved.stance.json', '--originals', 'originals', '--json'),
      await called(folder, 'validate', 'expecting.stance.json', '--originals', 'changed', '--json'),
    ];
    expect([failed.code, changed.code]).toEqual([1, 1]);
    expect(JSON.parse(failed.out)).toMatchObject({
      ok: false,
      issues: [{ path: 'statements[0].locator' }],
      locators: { verified: 1, failed: 1, unverifiable: 5 },
    });
    expect(JSON.parse(changed.out)).toMatchObject({
      ok: false,
      issues: [{ path: 'documents[0].fingerprint' }],
      documents: [{ id: 'gazette', original: 'changed' }, {}, {}],
    });
  });

  test('a folder of originals that is not there: exit 1', async () => {
    const { code, error } = await called(
      folder,
      'validate',
      'lake.stance.json',
      '--originals',
      'elsewhere',
    );
    expect(code).toBe(1);
    expect(error).toContain('lake.stance.json:--originals: cannot be read');
  });
});

describe('export', { timeout: patience }, () => {
  test('CSV on stdout by default', async () => {
    const { code, out, error } = await called(
      folder,
      'export',
      'lake.stance.json',
      '--table',
      'edges',
    );
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const [header, first] = out.split('\r\n');
    expect(header).toBe('source,target,stance,polarity,count,statements');
    expect(first).toBe('norland,accord,supports,1,1,s1');
  });

  test('arrays of rows with --json', async () => {
    const { code, out } = await called(
      folder,
      'export',
      'lake.stance.json',
      '--table=nodes',
      '--json',
    );
    expect(code).toBe(0);
    const rows = JSON.parse(out) as { id: string; memberOf: string[] }[];
    expect(rows).toHaveLength(12);
    expect(rows.find(({ id }) => id === 'expert')?.memberOf).toEqual(['institute', 'sudland']);
  });

  test('names come out as they went in, whatever they hold', async () => {
    const [csv, json] = [
      await called(folder, 'export', 'hostile.stance.json', '--table', 'nodes'),
      await called(folder, 'export', 'hostile.stance.json', '--table', 'nodes', '--json'),
    ];
    const { data } = Papa.parse<{ name: string }>(csv.out, { header: true });
    const rows = JSON.parse(json.out) as { name: string }[];
    expect(data.slice(0, 4).map(({ name }) => name)).toEqual(hostile);
    expect(rows.slice(0, 4).map(({ name }) => name)).toEqual(hostile);
  });

  test('-o writes a whole file and nothing beside it', async () => {
    await mkdir(at('out'));
    await writeFile(at('out', 'rows.csv'), 'an older table');
    const args = ['export', '../lake.stance.json', '--table', 'statements', '-o', 'rows.csv'];
    const { code, out } = await stancegraph(at('out'), ...args);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(await readdir(at('out'))).toEqual(['rows.csv']);
    const { data } = Papa.parse(await readFile(at('out', 'rows.csv'), 'utf8'), {
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(8);
  });

  test('nothing is written when the project is broken or the place is none', async () => {
    await mkdir(at('kept'));
    await writeFile(at('kept', 'rows.csv'), 'an older table');
    const table = ['--table', 'nodes', '-o'];
    const [broken, nowhere, itself] = [
      await called(folder, 'export', 'broken.stance.json', ...table, 'kept/rows.csv'),
      await called(folder, 'export', 'lake.stance.json', ...table, 'no-such-folder/rows.csv'),
      await called(folder, 'export', 'lake.stance.json', ...table, './lake.stance.json'),
    ];
    expect([broken.code, nowhere.code, itself.code]).toEqual([1, 2, 2]);
    expect(await readFile(at('kept', 'rows.csv'), 'utf8')).toBe('an older table');
    expect(existsSync(at('no-such-folder'))).toBe(false);
    expect(itself.error).toContain('is the project file itself');
    expect(await readFile(at('lake.stance.json'), 'utf8')).toBe(text(exampleJson()));
  });
});

describe('a table', { timeout: patience }, () => {
  test('is validated and exported like a project, with the list of nodes beside it', async () => {
    await writeFile(at('isles_edges.csv'), 'source,target,sign\nn1,n2,1\nn2,n1,-1\n');
    await writeFile(at('isles_nodes.csv'), 'id,name\nn1,Norland\n');
    const [valid, edges, nodes] = [
      await called(folder, 'validate', 'isles_edges.csv'),
      await called(folder, 'export', 'isles_edges.csv', '--table', 'edges'),
      await called(folder, 'export', 'isles_edges.csv', '--table', 'nodes'),
    ];
    expect([valid.code, edges.code, nodes.code]).toEqual([0, 0, 0]);
    expect(valid.out).toContain('locators: 0 verified, 0 failed, 2 unverifiable');
    expect(edges.out.split('\r\n').slice(1, 3)).toEqual([
      'n1,n2,supports,1,1,s1',
      'n2,n1,opposes,-1,1,s2',
    ]);
    expect(nodes.out).toContain('n1,Norland,,other,');
  });

  test('with wrong rows is refused with their lines, exit 1', async () => {
    await writeFile(at('wrong.csv'), 'source,target,sign\na,b,1\na,b,maybe\n');
    const { code, error } = await called(folder, 'validate', 'wrong.csv');
    expect(code).toBe(1);
    expect(error).toMatch(/^wrong\.csv:3:sign: no sign.*: "maybe"\n$/);
  });
});

test('wrong usage: exit 2', { timeout: patience }, async () => {
  const { code, out, error } = await stancegraph(folder, 'frobnicate', 'lake.stance.json');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toBe(
    'There is no command frobnicate. Commands are: validate, analyse, export, render.\nSee: stancegraph help\n',
  );
});

describe('help', { timeout: patience }, () => {
  test('lists the commands, and the options of each', async () => {
    const [all, one, flag, version] = [
      await called(folder, 'help'),
      await called(folder, 'help', 'export'),
      await called(folder, 'export', '--help'),
      await stancegraph(folder, '--version'),
    ];
    expect([all.code, one.code, flag.code, version.code]).toEqual([0, 0, 0, 0]);
    for (const name of ['validate', 'analyse', 'export', 'render'])
      expect(all.out).toContain(`\n  ${name}`);
    expect(one.out).toContain('-o, --output OUT');
    expect(flag.out).toBe(one.out);
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
