import { expect, test } from 'vitest';
import { companionNames, mainName } from './companions.ts';

test.each([
  ['un_votes.csv.gz', ['un_roll_calls.csv', 'un_roll_call_issues.csv'], ['un_roll_calls.csv']],
  ['tribes_edges.csv', ['tribes_nodes.csv', 'other_nodes.csv'], ['tribes_nodes.csv']],
  ['Tribes_Edges.tsv', ['tribes_nodes.csv.gz', 'tribes_nodes.rda'], ['tribes_nodes.csv.gz']],
  ['cow_1946-49_edges.csv', ['cow_1947-50_edges.csv'], []],
  ['edges.stance.json', ['nodes.stance.json'], []],
])('%s beside %j is described by %j', (name, beside, found) => {
  expect(companionNames(name, [name, ...beside])).toEqual(found);
});

test('the main one of several is the one that another describes, else the first', () => {
  expect(mainName(['un_roll_call_issues.csv', 'un_roll_calls.csv', 'un_votes.csv'])).toBe(
    'un_votes.csv',
  );
  expect(mainName(['a.csv', 'b.csv'])).toBe('a.csv');
  expect(mainName([])).toBeUndefined();
});
