import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../.tools/serve.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * Serves the build twice, by plain servers that send no CORS headers: at the root of one origin, and
 * below a path of another. Returns what stops them.
 */
export default async function servers(): Promise<() => void> {
  if (!existsSync(`${dist}/index.html`))
    throw new Error('dist is empty: run "npm run build" first');
  const app = await serve(dist, { port: 4300, lastPort: 4349 });
  const elsewhere = await serve(dist, { port: 4350, lastPort: 4399, under: '/some/path/' });
  process.env['STANCEGRAPH_APP'] = app.address;
  process.env['STANCEGRAPH_ELSEWHERE'] = elsewhere.address;
  return () => {
    app.close();
    elsewhere.close();
  };
}
