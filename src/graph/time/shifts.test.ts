import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projects } from '../../model/arbitraryProject.ts';
import { anyDay } from '../../model/date.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import { statementTable, type StatementTable } from '../../model/statements.ts';
import { rollUpLevels } from '../../model/view.ts';
import { rollUp } from '../rollUp.ts';
import { stanceShifts, type StanceShift } from './shifts.ts';

type Said = readonly [document: string, stance: string, target?: string];

const dates: Readonly<Record<string, string>> = {
  early: '2011-09-14',
  alsoEarly: '2011-09-14',
  late: '2011-09-20',
  latest: '2011-09-21',
  year: '2011',
};

/** Kind and rows of the changes of mind of Norland. */
function found(...said: readonly Said[]): readonly string[] {
  const project = exampleProject();
  const documents = [...Object.keys(dates), 'undated', 'alsoUndated'];
  const table = statementTable({
    ...project,
    documents: documents.map((id) => ({
      id,
      title: id,
      authors: [],
      ...(dates[id] !== undefined && { date: dates[id] }),
    })),
    statements: said.map(([document, stance, target = 'accord'], i) => ({
      ...project.statements.at(-1)!,
      id: `s${i}`,
      speaker: 'norland',
      document,
      stance,
      target,
    })),
  });
  return stanceShifts(table, all(table), rollUp(table, 'person')).map(
    ({ kind, from, to }) => `${kind} ${from} ${to}`,
  );
}

const all = (table: StatementTable) => Uint32Array.from({ length: table.length }, (_, row) => row);

describe('a shift', () => {
  test('goes from the last statement on one side to the first on the other, by date', () => {
    expect(found(['late', 'opposes'], ['early', 'supports'], ['early', 'conditional'])).toEqual([
      'shift 2 0',
    ]);
  });

  test('passes over what takes no side', () => {
    expect(found(['early', 'supports'], ['late', 'neutral'], ['latest', 'questions'])).toEqual([
      'shift 0 2',
    ]);
  });

  test('there and back again is two', () => {
    expect(found(['early', 'supports'], ['late', 'opposes'], ['latest', 'supports'])).toEqual([
      'shift 0 1',
      'shift 1 2',
    ]);
  });

  test('is of one concept, not of an actor', () => {
    expect(found(['early', 'supports'], ['late', 'opposes', 'fishing-ban'])).toEqual([]);
    expect(found(['early', 'supports', 'sudland'], ['late', 'opposes', 'sudland'])).toEqual([]);
  });

  test('is none between dates of which nobody knows which came first', () => {
    expect(found(['year', 'supports'], ['late', 'opposes'])).toEqual([]);
    expect(found(['undated', 'supports'], ['late', 'opposes'])).toEqual([]);
    expect(found(['undated', 'supports'], ['alsoUndated', 'opposes'])).toEqual([]);
  });

  test('is none in strengths of the same side', () => {
    expect(found(['early', 'supports'], ['late', 'conditional'])).toEqual([]);
  });
});

describe('a contradiction', () => {
  test('stands in one document or at one date', () => {
    expect(found(['early', 'supports'], ['early', 'opposes'])).toEqual(['contradiction 0 1']);
    expect(found(['early', 'supports'], ['alsoEarly', 'opposes'])).toEqual(['contradiction 0 1']);
    expect(found(['undated', 'supports'], ['undated', 'opposes'])).toEqual(['contradiction 0 1']);
  });

  test('takes no side, so that a shift passes over it', () => {
    const both = [
      ['late', 'supports'],
      ['late', 'opposes'],
    ] as const;
    expect(found(['early', 'supports'], ...both)).toEqual(['contradiction 1 2']);
    expect(found(['early', 'supports'], ...both, ['latest', 'opposes'])).toEqual([
      'contradiction 1 2',
      'shift 0 3',
    ]);
  });
});

test('any project has the shifts that a search through all pairs of dates finds', () => {
  fc.assert(
    fc.property(projects, fc.constantFrom(...rollUpLevels), (project, level) => {
      const table = statementTable(project);
      const representative = rollUp(table, level);
      const text = (shifts: readonly StanceShift[]) =>
        shifts.map(({ kind, speaker, target, from, to }) =>
          [kind, speaker, target, from, to].join(' '),
        );
      expect(new Set(text(stanceShifts(table, all(table), representative)))).toEqual(
        new Set(text(naiveShifts(table, representative))),
      );
    }),
    { numRuns: 400 },
  );
});

/** The definition in its plainest form. */
function naiveShifts(table: StatementTable, representative: Uint32Array): StanceShift[] {
  const sign = (row: number) => Math.sign(table.stances[table.stance[row]!]!.polarity);
  const undated = (row: number) => table.firstDay[row] === anyDay[0];
  const together = (a: number, b: number) =>
    undated(a) || undated(b)
      ? table.document[a] === table.document[b]
      : table.firstDay[a] === table.firstDay[b] && table.lastDay[a] === table.lastDay[b];
  const shifts: StanceShift[] = [];
  for (const speaker of table.actors.keys())
    for (let target = table.actors.length; target < table.entities.length; target++) {
      const rows = [...all(table)].filter(
        (row) =>
          representative[table.speaker[row]!] === speaker &&
          table.target[row] === target &&
          sign(row) !== 0,
      );
      const heads = rows.filter((row) => row === rows.find((other) => together(row, other)));
      const add = (kind: StanceShift['kind'], from: number, to: number) =>
        shifts.push({ kind, speaker, target, from, to });
      const at = (head: number) => rows.filter((row) => together(row, head));
      const isClear = (head: number) => at(head).every((row) => sign(row) === sign(head));
      for (const head of heads) {
        const other = at(head).find((row) => sign(row) !== sign(head));
        if (other !== undefined) {
          add('contradiction', head, other);
          continue;
        }
        const before = heads
          .filter((row) => isClear(row) && table.lastDay[row]! < table.firstDay[head]!)
          .sort(
            (a, b) =>
              table.firstDay[a]! - table.firstDay[b]! || table.lastDay[a]! - table.lastDay[b]!,
          )
          .at(-1);
        if (before !== undefined && sign(before) !== sign(head))
          add('shift', at(before).at(-1)!, head);
      }
    }
  return shifts;
}
