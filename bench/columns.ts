import { filterRows } from '../src/graph/filter.ts';
import { buildNetwork } from '../src/graph/network.ts';
import { parseProject } from '../src/model/project.ts';
import { randomFrom } from '../src/model/random.ts';
import type { Project } from '../src/model/schema.ts';
import { defaultStances } from '../src/model/stance.ts';
import { statementTable } from '../src/model/statements.ts';
import { defaultView } from '../src/model/view.ts';

/** A project of the given size in which everything is drawn at random, the same for a seed. */
export function randomProject(statements: number, seed: number): unknown {
  const random = randomFrom(seed);
  const some = (count: number) => Math.floor(random() * count);
  const stances = defaultStances();
  const numbered = <T>(count: number, entry: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => entry(index));
  const day = (index: number) => String((index % 28) + 1).padStart(2, '0');
  return {
    format: 'stancegraph',
    version: 1,
    id: 'random',
    title: 'Random',
    documents: numbered(500, (i) => ({ id: `d${i}`, title: `D${i}`, date: `2011-09-${day(i)}` })),
    actors: numbered(200, (i) => ({ id: `a${i}`, name: `Actor ${i}`, kind: 'state' })),
    concepts: numbered(300, (i) => ({ id: `c${i}`, name: `Concept ${i}`, kind: 'norm' })),
    statements: numbered(statements, (i) => ({
      id: `s${i}`,
      document: `d${some(500)}`,
      speaker: `a${some(200)}`,
      target: `c${some(300)}`,
      stance: stances[some(stances.length)]?.id,
      label: 'votes',
      summary: '',
    })),
  };
}

/** Milliseconds that each step from parsed JSON to a network takes. */
export function columnTimes(statements: number): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const timed = <T>(name: string, step: () => T): T => {
    const start = performance.now();
    const result = step();
    times.set(name, performance.now() - start);
    return result;
  };
  const json = randomProject(statements, 1);
  const project = timed('check the project', (): Project => {
    const parsed = parseProject(json);
    if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
    return parsed.value;
  });
  const table = timed('lay out columns', () => statementTable(project));
  const filters = { ...defaultView.filters, hiddenStances: ['neutral'], from: '2011-09-10' };
  timed('filter rows', () => filterRows(table, project, filters));
  timed('project stated stances', () => buildNetwork(project, table, { ...defaultView, filters }));
  return times;
}
