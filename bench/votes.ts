import { readFileSync } from 'node:fs';
import path from 'node:path';
import { statementTable } from '../src/model/statements.ts';
import { readAny } from '../src/read/any.ts';

/** Milliseconds from the bytes of the votes in a folder, packed, to a project and to its columns. */
export function voteTimes(folder: string, runs: number): ReadonlyMap<string, readonly number[]> {
  const file = (name: string) => {
    return { name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) };
  };
  const [votes, rollCalls] = [file('un_votes.csv.gz'), file('un_roll_calls.csv')];
  const times = { open: [] as number[], columns: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const project = readAny(votes.bytes, votes.name, [rollCalls]);
    if (!project.ok) throw new Error(project.issues[0]?.message);
    const opened = performance.now();
    statementTable(project.value);
    times.open.push(opened - start);
    times.columns.push(performance.now() - opened);
  }
  return new Map([
    ['open the votes and check every row', times.open.sort((a, b) => a - b)],
    ['lay out columns', times.columns.sort((a, b) => a - b)],
  ]);
}
