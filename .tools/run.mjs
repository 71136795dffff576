// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './ensure-installed.mjs';

/** The address of a command that a dependency brings. @param {string} name */
export function commandOf(name) {
  const ending = process.platform === 'win32' ? '.cmd' : '';
  return path.join(root, 'node_modules', '.bin', name + ending);
}

/**
 * Runs a dependency's command in the repository's folder.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options] quiet: keep what it says
 * @returns {Promise<{ code: number, output: string }>} exit code (1 where a signal ended it), and
 *   what a quiet command said
 */
export function run(name, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(commandOf(name), args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
