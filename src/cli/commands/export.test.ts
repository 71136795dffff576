import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { called } from '../commandLine.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stancegraph-'));
  await writeFile(path.join(folder, 'isles.csv'), 'source,target,sign\na,b,1\nb,a,-1\n');
});

afterAll(() => rm(folder, { recursive: true }));

test.each(['positions', 'agreement', 'disagreement', 'net'])(
  'a matrix of %s that nothing fills says so, exit 0',
  async (projection) => {
    const args = ['export', 'isles.csv', '--table', 'matrix', '--projection', projection];
    const { code, out, error } = await called(folder, ...args);
    expect({ code, out }).toEqual({ code: 0, out: '\r\n' });
    expect(error).toMatch(new RegExp(`^note: .*nothing to fill a matrix of ${projection}`));
    const json = await called(folder, ...args, '--json');
    expect(JSON.parse(json.out)).toEqual({ rows: [], columns: [], values: [] });
    expect(json.error).toBe(error);
  },
);
