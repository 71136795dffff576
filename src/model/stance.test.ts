import { expect, test } from 'vitest';
import { exampleProject } from './exampleProject.ts';
import { defaultStances, stancesOf } from './stance.ts';

test('the default vocabulary runs from full support to full opposition', () => {
  expect(defaultStances().map(({ id, polarity }) => [id, polarity])).toEqual([
    ['supports', 1],
    ['conditional', 0.5],
    ['neutral', 0],
    ['ambivalent', 0],
    ['questions', -0.5],
    ['opposes', -1],
  ]);
  for (const { label } of defaultStances()) expect(label).toMatch(/^[a-z ]+$/);
});

test('a project without stances, or with none in its list, has the default ones', () => {
  const project = exampleProject();
  expect(stancesOf(project)).toEqual(defaultStances());
  expect(stancesOf({ ...project, stances: [] })).toEqual(defaultStances());
});

test('stances of a project’s own are ordered by polarity, equals as they stand', () => {
  const stances = [
    { id: 'nay', label: 'Nay', polarity: -1 },
    { id: 'abstain', label: 'Abstain', polarity: 0 },
    { id: 'aye', label: 'Aye', polarity: 1 },
    { id: 'absent', label: 'Absent', polarity: 0 },
  ];
  const ordered = stancesOf({ ...exampleProject(), stances });
  expect(ordered.map(({ id }) => id)).toEqual(['aye', 'abstain', 'absent', 'nay']);
  expect(stances[0]?.id).toBe('nay');
});
