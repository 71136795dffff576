// Prints the figures the project aims for. Run `npm run build` first, then `npm run bench`.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { columnTimes } from './columns.ts';
import { pageLoad, scriptSizes } from './firstLoad.ts';
import { voteTimes } from './votes.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const votes = fileURLToPath(
  new URL('../../shared/data/A_un_votes/unvotes_s01-46_1946-1991', import.meta.url),
);
const runs = 5;
const statements = 1_000_000;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number) => `${time.toFixed(0)} ms`;
const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? NaN;

function print(title: string, rows: Iterable<readonly [string, string]>): void {
  console.log(`\n${title}`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(44)} ${value.padStart(12)}`);
}

if (!existsSync(`${dist}/index.html`)) throw new Error('dist is empty: run "npm run build" first');

print(
  'Scripts of the build, gzipped',
  [...scriptSizes(dist)].map(([name, size]) => [name, kilobytes(size)] as const),
);

for (const [page, limit] of [
  ['index.html', 180_000],
  ['embed.html?project=code-of-conduct-2011', 100_000],
] as const) {
  const { script, settled } = await pageLoad(dist, page, runs);
  print(`First load of ${page}, software rendering, ${runs} runs`, [
    [`JavaScript, gzipped (aim: at most ${kilobytes(limit)})`, kilobytes(script)],
    ['navigation to settled picture, median', milliseconds(median(settled))],
    ['  least', milliseconds(settled[0] ?? NaN)],
    ['  most', milliseconds(settled.at(-1) ?? NaN)],
  ]);
}

print(
  `${statements.toLocaleString('en')} statements, one core`,
  [...columnTimes(statements)].map(([name, time]) => [name, milliseconds(time)] as const),
);

if (existsSync(votes))
  print(
    `Votes of 176 countries on 3,713 roll calls, one core, ${runs} runs (aim: 1500 ms)`,
    [...voteTimes(votes, runs)].map(([name, time]) => [
      `${name}, median`,
      milliseconds(median(time)),
    ]),
  );
else console.log('\nVotes: skipped, ../shared/data is absent');
