import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildNetwork } from '../src/graph/network.ts';
import { statementTable } from '../src/model/statements.ts';
import { defaultView } from '../src/model/view.ts';
import { readAny } from '../src/read/any.ts';

/**
 * Milliseconds from the bytes of the votes in a folder, packed, to a project, to its columns, to pairs of
 * countries that agree, and all of it together.
 */
export function voteTimes(folder: string, runs: number): ReadonlyMap<string, readonly number[]> {
  const file = (name: string) => {
    return { name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) };
  };
  const [votes, rollCalls] = [file('un_votes.csv.gz'), file('un_roll_calls.csv')];
  const times = {
    open: [] as number[],
    columns: [] as number[],
    agreement: [] as number[],
    all: [] as number[],
  };
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const project = readAny(votes.bytes, votes.name, [rollCalls]);
    if (!project.ok) throw new Error(project.issues[0]?.message);
    const opened = performance.now();
    const table = statementTable(project.value);
    const laidOut = performance.now();
    const view = { ...defaultView, projection: 'agreement' as const };
    buildNetwork(project.value, table, view);
    const projected = performance.now();
    times.open.push(opened - start);
    times.columns.push(laidOut - opened);
    times.agreement.push(projected - laidOut);
    times.all.push(projected - start);
  }
  const ascending = (list: number[]) => list.sort((a, b) => a - b);
  return new Map([
    ['open the votes and check every row', ascending(times.open)],
    ['lay out columns', ascending(times.columns)],
    ['project to agreement', ascending(times.agreement)],
    ['open to agreement in all', ascending(times.all)],
  ]);
}
