import { expect, test } from 'vitest';
import { exampleProject } from './exampleProject.ts';
import { isAscribed, none, statementTable } from './statements.ts';

const project = exampleProject();
const table = statementTable(project);

test('every statement is a row that leads back to its ids', () => {
  expect(table.length).toBe(project.statements.length);
  for (const [row, statement] of project.statements.entries()) {
    expect(table.actors[table.speaker[row] ?? none]?.id).toBe(statement.speaker);
    expect(table.entities[table.target[row] ?? none]?.id).toBe(statement.target);
    expect(table.documents[table.document[row] ?? none]?.id).toBe(statement.document);
    expect(table.stances[table.stance[row] ?? none]?.id).toBe(statement.stance);
    expect(table.actors[table.reportedBy[row] ?? none]?.id).toBe(statement.reportedBy);
  }
});

test('an actor has one index in both lists, concepts follow', () => {
  expect(table.entities.slice(0, table.actors.length)).toEqual(table.actors);
  expect(table.entities[table.entityIndex.get('accord') ?? none]?.name).toBe('Lake Accord');
});

test('a statement lasts as long as its document’s date may mean', () => {
  expect([table.firstDay[0], table.lastDay[0]]).toEqual([18323, 18323]);
  expect(Number(table.lastDay[2]) - Number(table.firstDay[2])).toBe(30);
  expect(Number(table.lastDay[4]) - Number(table.firstDay[4])).toBe(364);
});

test('confidence is exact, and one where none was given', () => {
  expect(table.confidence[1]).toBe(0.7);
  expect(table.confidence[0]).toBe(1);
});

test('only what a reporter imputes is ascribed', () => {
  expect(Array.from(table.ascribed)).toEqual([0, 0, 0, 0, 1, 0, 0]);
  expect(isAscribed({ reportedBy: 'reader' })).toBe(true);
  expect(isAscribed({ reportedBy: 'reader', mode: 'quoted' })).toBe(false);
  expect(isAscribed({ mode: 'ascribed' })).toBe(false);
});
