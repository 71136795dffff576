import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projects } from '../model/arbitraryProject.ts';
import { exampleProject } from '../model/exampleProject.ts';
import type { Actor, ActorKind, Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { rollUpLevels, type RollUpLevel } from '../model/view.ts';
import { levelOfKind, rollUp, speakerOf } from './rollUp.ts';

type Member = readonly [id: string, kind: ActorKind, ...memberOf: string[]];

/** A project of these actors and no statements. */
function projectOf(members: readonly Member[]): Project {
  const actors = members.map(([id, kind, ...memberOf]) => ({
    id,
    name: id,
    kind,
    memberOf,
    aliases: [],
  }));
  return { ...exampleProject(), actors, concepts: [], statements: [] };
}

/** Who stands for each actor at a level, by id. */
function standIns(project: Project, level: RollUpLevel): Record<string, string> {
  const table = statementTable(project);
  const representative = rollUp(table, level);
  return Object.fromEntries(
    table.entities.map(({ id }, index) => [
      id,
      table.entities[representative[index] ?? -1]?.id ?? '',
    ]),
  );
}

const chain = projectOf([
  ['minister', 'official', 'ministry'],
  ['ministry', 'government-body', 'norland'],
  ['norland', 'state', 'league'],
  ['league', 'bloc'],
]);

describe('along official, ministry, state, bloc', () => {
  test.each([
    ['person', 'minister', 'ministry', 'norland', 'league'],
    ['organisation', 'ministry', 'ministry', 'norland', 'league'],
    ['state', 'norland', 'norland', 'norland', 'league'],
    ['bloc', 'league', 'league', 'league', 'league'],
  ] as const)('at %s', (level, ...expected) => {
    expect(Object.values(standIns(chain, level))).toEqual(expected);
  });

  test('what the chain lacks is passed over, and what lies above the level is left alone', () => {
    const gaps = projectOf([
      ['adviser', 'official', 'norland'],
      ['norland', 'state'],
      ['envoy', 'official', 'league'],
      ['league', 'bloc'],
      ['analyst', 'expert', 'institute'],
      ['institute', 'research-institution'],
      ['passer-by', 'commenter'],
    ]);
    expect(standIns(gaps, 'organisation')).toMatchObject({ adviser: 'adviser', envoy: 'envoy' });
    expect(standIns(gaps, 'state')).toMatchObject({ adviser: 'norland', envoy: 'envoy' });
    expect(standIns(gaps, 'bloc')).toMatchObject({
      adviser: 'norland',
      envoy: 'league',
      analyst: 'institute',
      'passer-by': 'passer-by',
    });
  });
});

describe('with several memberships', () => {
  test('the nearest counts, then the order in which they stand', () => {
    const several = projectOf([
      ['far', 'expert', 'club', 'sudland'],
      ['even', 'expert', 'sudland', 'norland'],
      ['club', 'civil-society', 'norland'],
      ['norland', 'state'],
      ['sudland', 'state'],
    ]);
    expect(standIns(several, 'state')).toMatchObject({ far: 'sudland', even: 'sudland' });
    expect(standIns(several, 'organisation')).toMatchObject({ far: 'club', even: 'even' });
  });

  test('a state in an international organisation is not turned into it, nor are its officials', () => {
    const members = projectOf([
      ['minister', 'official', 'norland'],
      ['norland', 'state', 'assembly', 'league'],
      ['assembly', 'international-organisation'],
      ['league', 'bloc'],
      ['clerk', 'official', 'assembly'],
    ]);
    expect(standIns(members, 'organisation')).toMatchObject({
      minister: 'minister',
      norland: 'norland',
      clerk: 'assembly',
    });
    expect(standIns(members, 'bloc')).toMatchObject({ norland: 'league', clerk: 'assembly' });
  });
});

test('concepts stay what they are', () => {
  for (const level of rollUpLevels)
    expect(standIns(exampleProject(), level)).toMatchObject({ accord: 'accord' });
});

test('any project is rolled up as a search for every single actor says', () => {
  fc.assert(
    fc.property(projects, fc.constantFrom(...rollUpLevels), (project, level) => {
      const found = standIns(project, level);
      for (const actor of project.actors)
        expect(found[actor.id]).toBe(search(project, actor, level));
    }),
    { numRuns: 400 },
  );
});

test('who stands for another stands for itself, and lower levels do not change higher ones', () => {
  fc.assert(
    fc.property(projects, fc.constantFrom(...rollUpLevels), (project, level) => {
      const found = standIns(project, level);
      for (const id of Object.values(found)) expect(found[id]).toBe(id);
    }),
  );
});

test('a chain of a hundred thousand bodies is climbed to its end', { timeout: 60_000 }, () => {
  const count = 100_000;
  const members = Array.from({ length: count }, (_, i): Member =>
    i + 1 < count ? [`b${i}`, 'company', `b${i + 1}`] : [`b${i}`, 'state'],
  );
  expect(standIns(projectOf(members), 'state')['b0']).toBe(`b${count - 1}`);
});

const rankOf = (actor: Actor) => rollUpLevels.indexOf(levelOfKind[actor.kind]);

/** The rule in its plainest form: breadth first from one actor, then the nearest of the best level. */
function search({ actors }: Project, actor: Actor, level: RollUpLevel): string {
  const limit = rollUpLevels.indexOf(level);
  if (rankOf(actor) >= limit) return actor.id;
  const reached = [actor];
  for (const member of reached)
    for (const id of member.memberOf) {
      const group = actors.find((other) => other.id === id);
      const climbs = group && rankOf(group) >= rankOf(member) && rankOf(group) <= limit;
      if (climbs && rankOf(member) < limit && !reached.includes(group)) reached.push(group);
    }
  const best = Math.max(...reached.map(rankOf));
  return (best > rankOf(actor) ? reached.find((other) => rankOf(other) === best) : actor)?.id ?? '';
}

describe('who speaks in the name of several', () => {
  const actors = [
    { id: 'ann', kind: 'person', memberOf: ['mill', 'mine'] },
    { id: 'bo', kind: 'person', memberOf: [] },
    { id: 'mill', kind: 'organisation', memberOf: ['norland'] },
    { id: 'mine', kind: 'organisation', memberOf: [] },
    { id: 'norland', kind: 'state', memberOf: [] },
  ] as const;
  const table = statementTable({
    ...projectOf(actors.map(({ id, kind, memberOf }) => [id, kind, ...memberOf])),
    concepts: [{ id: 'dam', name: 'Dam', aliases: [], kind: 'idea' }],
    statements: (
      [
        ['ann', 'mill'],
        ['ann', 'mine'],
        ['ann', undefined],
        ['bo', 'mine'],
      ] as const
    ).map(([speaker, speaksFor], row) => ({
      ...exampleProject().statements[0]!,
      id: `s${row}`,
      speaker,
      target: 'dam',
      speaksFor,
      reportedBy: undefined,
    })),
  });
  const counted = (level: RollUpLevel) => {
    const representative = rollUp(table, level);
    return [0, 1, 2, 3].map((row) => table.entities[speakerOf(table, representative, row)]!.id);
  };

  test('counts for each by its own statements, and for the first where none is named', () => {
    expect(counted('person')).toEqual(['ann', 'ann', 'ann', 'bo']);
    expect(counted('organisation')).toEqual(['mill', 'mine', 'mill', 'bo']);
    expect(counted('state')).toEqual(['norland', 'mine', 'norland', 'bo']);
  });
});
