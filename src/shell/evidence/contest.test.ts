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

test('where no concept is, it is the actor with the most on the weaker side', () => {
  const json = exampleJson();
  json.statements = json.statements.filter(({ target }) => target === 'norland');
  const contestOf = () => {
    const project = parseProject(json);
    if (!project.ok) throw new Error(project.issues[0]?.message);
    const counted = countedExample({}, project.value);
    const contest = mostContested(counted);
    return contest && counted.table.entities[contest.entity]!.id;
  };
  expect(contestOf()).toBe('norland');
  json.statements = json.statements.filter(({ stance }) => stance === json.statements[0]!.stance);
  expect(contestOf()).toBeUndefined();
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
