import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleJson } from '../model/exampleProject.ts';
import { called, shell } from './commandLine.ts';
import { descriptorOf } from './descriptors.ts';

const patience = 60_000;

let folder = '';
let table = '';
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stancegraph-'));
  await writeFile(at('lake.stance.json'), JSON.stringify(exampleJson()));
  ({ out: table } = await called(folder, 'export', 'lake.stance.json', '--table', 'edges'));
});

afterAll(() => rm(folder, { recursive: true }));

const exporting = 'stancegraph export lake.stance.json --table edges';

describe('what stands for an open descriptor', { timeout: patience }, () => {
  test.each([
    ['/dev/stdout', 1],
    ['/dev/fd/1', 1],
    ['/dev/stderr', 2],
    ['/dev/fd/3', 3],
  ])(
    '%s is written to where it stands, in a file that others write to, too',
    async (name, number) => {
      const lines = `(echo header >&${number}; ${exporting} -o ${name}; echo footer >&${number})`;
      const { code } = await shell(folder, `${lines} ${number}> shared.txt`);
      expect(code).toBe(0);
      expect(await readFile(at('shared.txt'), 'utf8')).toBe(`header\n${table}footer\n`);
    },
  );

  test('may be a pipe, whose reader may go early', async () => {
    const whole = await shell(folder, `${exporting} -o /dev/stdout | cat`);
    expect(whole).toEqual({ code: 0, out: table, error: '' });
    const first = await shell(folder, `${exporting} -o /dev/stdout | head -n 1`);
    expect(first).toMatchObject({ code: 0, error: '' });
  });

  test('is known by any name, and no file is taken for it', async () => {
    await symlink('/dev/stdout', at('out.svg'));
    await symlink('circle', at('circle'));
    expect(await descriptorOf(at('out.svg'))).toBe(1);
    for (const name of ['circle', 'lake.stance.json', 'nothing', 'no-folder/1', '1'])
      expect(await descriptorOf(at(name))).toBeUndefined();
    const drawn = await shell(folder, 'stancegraph render lake.stance.json -o out.svg > a.svg');
    expect(drawn).toEqual({ code: 0, out: '', error: '' });
    await called(folder, 'render', 'lake.stance.json', '-o', 'b.svg');
    expect((await readFile(at('a.svg'))).equals(await readFile(at('b.svg')))).toBe(true);
  });
});

test.skipIf(!existsSync('/dev/full'))(
  'a full disk is told in a sentence, exit 1',
  { timeout: patience },
  async () => {
    for (const ending of ['', ' -o /dev/stdout']) {
      const { code, error } = await shell(folder, `${exporting}${ending} > /dev/full`);
      expect(code).toBe(1);
      expect(error).toBe('Standard output cannot be written: the disk is full.\n');
    }
  },
);
