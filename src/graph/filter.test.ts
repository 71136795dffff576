import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projects } from '../model/arbitraryProject.ts';
import { exampleProject } from '../model/exampleProject.ts';
import type { Project, Statement } from '../model/schema.ts';
import { isAscribed, statementTable } from '../model/statements.ts';
import { actorKinds, conceptKinds } from '../model/schema.ts';
import { ascriptions, defaultView, type Filters } from '../model/view.ts';
import { filterRows } from './filter.ts';

const project = exampleProject();
const table = statementTable(project);

/** Ids of the statements of the example that pass. */
function passing(filters: Partial<Filters>): string[] {
  const rows = filterRows(table, project, { ...defaultView.filters, ...filters });
  return Array.from(rows, (row) => project.statements[row]?.id ?? '');
}

describe('a filter', () => {
  const everything = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'];

  test('that asks for nothing lets everything pass', () => {
    expect(passing({})).toEqual(everything);
    expect(passing({ text: '  ', hiddenStances: ['unheard-of'] })).toEqual(everything);
  });

  test('by stance hides it', () => {
    expect(passing({ hiddenStances: ['supports', 'opposes'] })).toEqual(['s2', 's3']);
  });

  test('by kind hides what such a one says and what is said of it', () => {
    expect(passing({ hiddenKinds: ['state'] })).toEqual(['s3', 's4', 's6']);
    expect(passing({ hiddenKinds: ['treaty'] })).toEqual(['s4', 's5', 's6', 's7']);
  });

  test('by document hides it', () => {
    expect(passing({ hiddenDocuments: ['gazette', 'report'] })).toEqual(['s5', 's6']);
  });

  test('by date keeps what may lie in the window, its ends included', () => {
    expect(passing({ from: '2020-03-02', to: '2020-03-02' })).toEqual(['s1', 's2']);
    expect(passing({ from: '2020-05-31', to: '2020-12' })).toEqual(['s3', 's4', 's7']);
    expect(passing({ from: '2021-06' })).toEqual(['s5', 's6']);
    expect(passing({ to: '2020' })).toEqual(['s1', 's2', 's3', 's4', 's7']);
    expect(passing({ from: '2021', to: '2020' })).toEqual([]);
  });

  test('by text looks through names, aliases, labels and summaries, whatever case and accents', () => {
    expect(passing({ text: 'EMILE capek' })).toEqual(['s3', 's7']);
    expect(passing({ text: 'kingdom' })).toEqual(['s1', 's5', 's7']);
    expect(passing({ text: 'spite' })).toEqual(['s5']);
    expect(passing({ text: 'ban reader' })).toEqual(['s6']);
    expect(passing({ text: 'unsaid' })).toEqual([]);
    expect(passing({ text: '.*' })).toEqual([]);
  });

  test('by confidence keeps the least one itself', () => {
    expect(passing({ leastConfidence: 0.7 })).toEqual(everything);
    expect(passing({ leastConfidence: 0.70001 })).not.toContain('s2');
  });

  test('by ascription parts own words from imputed ones', () => {
    expect(passing({ ascription: 'ascribed' })).toEqual(['s5']);
    expect(passing({ ascription: 'own' })).toEqual(everything.filter((id) => id !== 's5'));
  });
});

const filters: fc.Arbitrary<Filters> = fc.record({
  hiddenStances: fc.subarray(['supports', 'neutral', 'opposes', 'none-such']),
  hiddenKinds: fc.subarray([...actorKinds, ...conceptKinds]),
  hiddenDocuments: fc.subarray(['d0', 'd1']),
  from: fc.constantFrom(null, '2010', '2010-02-14'),
  to: fc.constantFrom(null, '2010-02', '2011'),
  text: fc.constant(''),
  leastConfidence: fc.constantFrom(0, 0.3, 0.5, 1),
  ascription: fc.constantFrom(...ascriptions),
});

test('filters agree with what their words say, statement by statement', () => {
  fc.assert(
    fc.property(projects, filters, (some, chosen) => {
      const rows = filterRows(statementTable(some), some, chosen);
      const expected = some.statements.filter((statement) => passes(statement, some, chosen));
      expect(Array.from(rows, (row) => some.statements[row])).toEqual(expected);
    }),
  );
});

function passes(statement: Statement, { actors, concepts, documents }: Project, chosen: Filters) {
  const kinds = [...actors, ...concepts]
    .filter(({ id }) => id === statement.speaker || id === statement.target)
    .map(({ kind }) => kind);
  const date = documents.find(({ id }) => id === statement.document)?.date ?? '';
  // Dates compare as texts when the shorter one is filled up to the end or the start it may mean.
  const overlaps =
    (chosen.from === null || `${date}~` > chosen.from) &&
    (chosen.to === null || date <= `${chosen.to}~`);
  return (
    overlaps &&
    !chosen.hiddenStances.includes(statement.stance) &&
    !chosen.hiddenDocuments.includes(statement.document) &&
    !kinds.some((kind) => chosen.hiddenKinds.includes(kind)) &&
    (statement.confidence ?? 1) >= chosen.leastConfidence &&
    (chosen.ascription === 'all' || isAscribed(statement) === (chosen.ascription === 'ascribed'))
  );
}
