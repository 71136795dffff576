import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { serve } from './serve.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'stancegraph-'));
writeFileSync(path.join(folder, 'index.html'), 'the page');
const endings: (() => void)[] = [];
const ports = { port: 4400, lastPort: 4449 };

async function served(under?: string) {
  const server = await serve(folder, under === undefined ? ports : { ...ports, under });
  endings.push(server.close);
  return server.address;
}

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

afterAll(() => rmSync(folder, { recursive: true }));

test('files are served below the path asked for, and nothing outside it', async () => {
  const address = await served('/some/path/');
  expect(address).toMatch(/^http:\/\/localhost:44\d\d\/some\/path\/$/);
  expect(await (await fetch(address)).text()).toBe('the page');
  expect((await fetch(new URL('absent.html', address))).status).toBe(404);
  expect((await fetch(new URL('/', address))).status).toBe(404);
});

test('a taken port is passed over', async () => {
  const [first, second] = [await served(), await served()];
  expect(second).not.toBe(first);
  expect(await (await fetch(second)).text()).toBe('the page');
});

test('where every port is taken, the error says which were tried', async () => {
  const { port } = new URL(await served());
  await expect(serve(folder, { port: Number(port) })).rejects.toThrow(`no free port from ${port}`);
});
