import { spawn } from 'node:child_process';
import path from 'node:path';
import { run } from './run.ts';

const tool = path.resolve(import.meta.dirname, '../../.tools/stancegraph.mjs');

export type Outcome = { readonly code: number; readonly out: string; readonly error: string };

/** Runs the real command line in a folder, as a child process, for tests; standard input is closed. */
export function stancegraph(folder: string, ...args: readonly string[]): Promise<Outcome> {
  return outcomeOf(folder, process.execPath, tool, ...args);
}

/** Runs lines of a shell in a folder, to whom the function `stancegraph` is the real command line. */
export function shell(folder: string, lines: string): Promise<Outcome> {
  const known = `stancegraph() { "${process.execPath}" "${tool}" "$@"; }`;
  return outcomeOf(folder, 'sh', '-c', `${known}\n${lines}`);
}

function outcomeOf(folder: string, program: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, error] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? -1, out, error });
    });
  });
}

/** The same in this process, quicker: all of the command line but the door itself. */
export async function called(folder: string, ...args: readonly string[]): Promise<Outcome> {
  const before = process.cwd();
  let [out, error] = ['', ''];
  process.chdir(folder);
  try {
    const code = await run(args, {
      out: (text) => (out += text),
      error: (line) => (error += `${line}\n`),
    });
    return { code, out, error };
  } finally {
    process.chdir(before);
  }
}

/** The commands that read a file, each with what it has to be told beside its name. */
export const readers: readonly (readonly [command: string, ...told: string[]])[] = [
  ['validate'],
  ['analyse'],
  ['export', '--table', 'edges'],
  ['render', '-o', 'picture.svg'],
];
