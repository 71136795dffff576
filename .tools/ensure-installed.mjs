// @ts-check
// Installs what package-lock.json asks for and node_modules does not hold. Plain Node: it runs first.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, peer?: boolean }} Locked */

/**
 * @param {string} file
 * @returns {Record<string, Locked>} what a lock file holds, by folder
 */
function lockedPackages(file) {
  const { packages } = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  return packages;
}

/** @returns {'absent' | 'stale' | 'complete'} the state of node_modules against the lock file */
function installState() {
  const installedLock = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(root, installedLock))) return 'absent';
  const installed = lockedPackages(installedLock);
  const isMissing = Object.entries(lockedPackages('package-lock.json')).some(
    ([folder, { version, optional }]) =>
      folder !== '' && !optional && installed[folder]?.version !== version,
  );
  return isMissing ? 'stale' : 'complete';
}

/** Ends the process with one clear sentence where Node is older than package.json allows. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Stancegraph needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs the dependencies where any is missing; what npm says goes to stderr. Ends the process
 * where that fails.
 */
export function ensureInstalled() {
  requireNode();
  const state = installState();
  if (state === 'complete') return;
  console.error(state === 'absent' ? 'Installing dependencies ...' : 'Updating dependencies ...');
  const args = state === 'absent' ? ['ci'] : ['install', '--no-save'];
  const { status, error } = spawnSync('npm', [...args, '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`npm could not install the dependencies${error ? `: ${error.message}` : '.'}`);
  process.exit(1);
}
