// @ts-check
// Sees to it that there is a browser to test with, or ends with one clear sentence.
import { spawnSync } from 'node:child_process';
import { commandOf } from './run.mjs';

/**
 * Runs a command with its output on stderr.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} minutes how long it may take
 * @returns {boolean} whether it ended well
 */
function succeeds(command, args, minutes) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', process.stderr, process.stderr],
    timeout: minutes * 60_000,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Whether the host of Playwright's browsers answers at all: a refused network is not waited for. */
async function canDownload() {
  try {
    const host = process.env['PLAYWRIGHT_DOWNLOAD_HOST'] ?? 'https://cdn.playwright.dev';
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

/** Whether a browser is there now. It is looked for in a new process, which sees what came since. */
function hasBrowser() {
  const script = `import { findBrowser } from ${JSON.stringify(new URL('./browser.mjs', import.meta.url).href)};
    process.exit(findBrowser().executablePath ? 0 : 1);`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script]).status === 0;
}

/**
 * Finds a Chromium, or gets one: Playwright's own, else Debian's package. Ends the process where
 * neither can be had.
 */
export async function ensureBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  if (findBrowser().executablePath) return;
  console.error('No Chromium or Chrome on this machine; getting one ...');
  if (await canDownload()) {
    succeeds(commandOf('playwright'), ['install', '--with-deps', 'chromium'], 5);
    if (hasBrowser()) return;
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot && succeeds('apt-get', ['update', '-q'], 3)) {
    for (const name of ['chromium-headless-shell', 'chromium']) {
      succeeds('apt-get', ['install', '-y', '-q', name], 10);
      if (hasBrowser()) return;
    }
  }
  console.error(
    'The tests need Chromium or Chrome: install it, or set CHROMIUM_PATH to its program.',
  );
  process.exit(1);
}
