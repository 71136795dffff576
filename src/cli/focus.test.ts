import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleJson } from '../model/exampleProject.ts';
import { defaultView } from '../model/view.ts';
import { encodeView } from '../model/viewFragment.ts';
import { called } from './commandLine.ts';

const patience = 60_000;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stancegraph-'));
  await writeFile(path.join(folder, 'lake.stance.json'), JSON.stringify(exampleJson()));
});

afterAll(() => rm(folder, { recursive: true }));

const run = (command: string, ...args: string[]) =>
  called(folder, command, 'lake.stance.json', ...args);

async function idsOf(...args: string[]): Promise<unknown[]> {
  const { code, out, error } = await run('export', '--json', ...args);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return (JSON.parse(out) as { id?: string; source?: string; target?: string }[]).map(
    ({ id, source, target }) => id ?? `${source} ${target}`,
  );
}

describe('--focus', { timeout: patience }, () => {
  test('exports the edges and the statements near those it names', async () => {
    const edges = ['--table', 'edges', '--focus', 'expert'];
    expect(await idsOf(...edges)).toEqual(['expert fishing-ban']);
    expect(await idsOf(...edges, '--steps', '2')).toEqual([
      'expert fishing-ban',
      'reader fishing-ban',
    ]);
    expect(await idsOf('--table', 'statements', '--focus', 'sudland')).toEqual(['s1', 's2', 's5']);
    expect(await idsOf('--table', 'statements', '--focus', 'sudland, expert')).toEqual([
      's1',
      's2',
      's4',
      's5',
    ]);
  });

  test('is analysed alone, and told with what was counted', async () => {
    const { code, out } = await run('analyse', '--json', '--focus', 'expert', '--steps=2');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      nodes: 3,
      basis: { focus: { ids: ['expert'], steps: 2 }, rows: 2 },
    });
    const whole = JSON.parse((await run('analyse', '--json')).out) as { basis: object };
    expect(whole.basis).not.toHaveProperty('focus');
  });

  test('draws where everything stood, and says what it is focused on', async () => {
    const { code, error } = await run('render', '-o', 'near.svg', '--focus', 'expert');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const picture = await readFile(path.join(folder, 'near.svg'), 'utf8');
    expect(picture).toContain('Within one step of Dr. Øst');
    expect(picture).toContain('only what is within one step of Dr. Øst');
    expect(picture).not.toContain('Norland');
    const fragment = encodeView({ ...defaultView, focus: { ids: ['expert'], steps: 1 } });
    await run('render', '-o', 'view.svg', '--view', fragment);
    expect(await readFile(path.join(folder, 'view.svg'), 'utf8')).toBe(picture);
  });

  test.each([
    [['analyse', '--focus', 'nobody'], 'no actor or concept with the id nobody'],
    [['analyse', '--focus', 'expert,'], 'no list for --focus'],
    [['analyse', '--focus', ''], 'no list for --focus'],
    [['analyse', '--focus', 'expert', '--steps', '3'], '1, 2'],
    [['analyse', '--steps', '2'], '--steps goes with --focus'],
    [['export', '--table', 'nodes', '--focus', 'expert'], 'leave out --focus'],
    [
      ['export', '--table', 'matrix', '--projection', 'net', '--focus', 'expert'],
      'leave out --focus',
    ],
  ])('%j is refused with a sentence', async (args, words) => {
    const [command = '', ...rest] = args;
    const { code, out, error } = await run(command, ...rest);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });
});
