import { expect, test } from 'vitest';
import { exampleJson } from '../../model/exampleProject.ts';
import { parseProject } from '../../model/project.ts';
import { countedExample } from '../testing/countedExample.ts';
import { loudest, mostContested, type Ranked } from './contest.ts';
import type { Counted } from './counted.ts';

const named = ({ table }: Counted, ranked: readonly Ranked[]) =>
  ranked.map(({ entity, count, stance }) => [
    table.entities[entity]!.id,
    count,
    table.stances[stance]!.id,
  ]);

test('the most contested concept is the one with the most actors on its weaker side', () => {
  const counted = countedExample();
  const contest = mostContested(counted)!;
  // One actor against each; the accord has two for it, the ban one.
  expect(counted.table.entities[contest.entity]!.id).toBe('accord');
  expect(named(counted, contest.supporters)).toEqual([
    ['norland', 1, 'supports'],
    ['minister', 1, 'conditional'],
  ]);
  expect(named(counted, contest.opponents)).toEqual([['sudland', 1, 'questions']]);
});

test('nothing is contested where all agree, or where the filters hide one side', () => {
  expect(
    mostContested(countedExample({ filters: { hiddenStances: ['questions', 'opposes'] } })),
  ).toBeUndefined();
});

test('an actor who is disputed is no contested concept', () => {
  const json = exampleJson();
  json.statements = json.statements.filter(({ target }) => target === 'norland');
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  expect(mostContested(countedExample({}, project.value))).toBeUndefined();
});

test('those who take sides most often come first, each with the stance they mostly take', () => {
  const counted = countedExample();
  expect(named(counted, loudest(counted, -1))).toEqual([
    ['sudland', 2, 'questions'],
    ['reader', 1, 'opposes'],
  ]);
  expect(named(counted, loudest(counted, 1))[0]).toEqual(['minister', 2, 'supports']);
});

test('what is said within a state is no side taken once states are shown', () => {
  const counted = countedExample({ level: 'state' });
  expect(named(counted, loudest(counted, 1))[0]).toEqual(['norland', 2, 'supports']);
});
