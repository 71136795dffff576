import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../.tools/serve.mjs';
import { expect, test } from './test.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

test.use({ serviceWorkers: 'allow' });

test('a newer build replaces an older one that nobody has touched yet', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stancegraph-'));
  cpSync(dist, folder, { recursive: true });
  const { address, close } = await serve(folder, { port: 4450, lastPort: 4499 });
  try {
    await page.goto(address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    expect(await page.evaluate(() => caches.keys())).not.toHaveLength(0);

    const [html, worker] = ['index.html', 'sw.js'].map((name) => path.join(folder, name));
    const before = readFileSync(html!, 'utf8');
    const after = before.replace('<html', '<html data-build="newer"');
    expect(readFileSync(worker!, 'utf8')).toContain(md5(before));
    writeFileSync(html!, after);
    writeFileSync(worker!, readFileSync(worker!, 'utf8').replace(md5(before), md5(after)));

    const visit = await page.goto(address);
    expect(visit?.fromServiceWorker()).toBe(true);
    await expect(page.locator('html')).toHaveAttribute('data-build', 'newer', { timeout: 20_000 });
  } finally {
    close();
    rmSync(folder, { recursive: true });
  }
});
