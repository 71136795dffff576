import { readFileSync, readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reliabilityReport } from './reliability.ts';

const data = path.resolve('graph-data');
const folders = readdirSync(data)
  .map((name) => path.join(data, name))
  .filter((folder) => existsSync(path.join(folder, 'reliability.json')));

test('the reported reliability of every shipped coding is what its two passes give', () => {
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) {
    const reported = readFileSync(path.join(folder, 'reliability.json'), 'utf8');
    expect(reliabilityReport(folder), 'run npm run reliability').toBe(reported);
  }
});

test('the codebook quotes the figures of the report', () => {
  for (const folder of folders) {
    const codebook = readFileSync(path.join(folder, 'README.md'), 'utf8');
    const { eachStatement } = JSON.parse(
      readFileSync(path.join(folder, 'reliability.json'), 'utf8'),
    ) as { eachStatement: { stanceOrNone: { alpha: number }; counts: { matched: number } } };
    expect(codebook).toContain(eachStatement.stanceOrNone.alpha.toFixed(2));
    expect(codebook).toContain(String(eachStatement.counts.matched));
  }
});
