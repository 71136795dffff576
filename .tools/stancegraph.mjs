// @ts-check
// `npm run -s stancegraph -- <args>`: the command line from its sources, in the folder of the caller.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

ensureInstalled();
const cli = path.join(root, 'src/cli.ts');
const args = ['--import', import.meta.resolve('tsx'), cli, ...process.argv.slice(2)];
const child = spawn(process.execPath, args, {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => child.kill(signal));
}
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
