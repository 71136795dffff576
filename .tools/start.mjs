// @ts-check
// `npm start`: installs what is missing, builds, serves the app on this machine, says where.
import path from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';
import { run } from './run.mjs';

ensureInstalled();
console.log('Building Stancegraph ...');
for (const args of [['build'], ['build', '--mode', 'embed'], ['build', '--mode', 'viewer']]) {
  const { code, output } = await run('vite', args, { quiet: true });
  if (code !== 0) {
    console.error(output);
    process.exit(code);
  }
}
const { serve } = await import('./serve.mjs');
const { address } = await serve(path.join(root, 'dist'), { port: 4173, lastPort: 4273 });
console.log(`Stancegraph is running at ${address} (Ctrl-C stops it)`);
