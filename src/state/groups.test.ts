import { expect, test } from 'vitest';
import { buildNetwork } from '../graph/network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView } from '../model/view.ts';
import { groupsOf } from './groups.ts';

const project = exampleProject();
const network = buildNetwork(project, statementTable(project), defaultView);

test('every node is in exactly one group, and each group is led by one of its own', () => {
  const groups = groupsOf(network, 1);
  const members = groups.flatMap((group) => group.members);
  expect([...members].sort()).toEqual([...network.graph.nodes()].sort());
  for (const { lead, members: own } of groups) expect(own).toContain(lead);
});

test('only the last group may hold what stands alone', () => {
  const groups = groupsOf(network, 1);
  expect(groups.length).toBeGreaterThan(0);
  for (const { members } of groups.slice(0, -1)) expect(members.length).toBeGreaterThan(1);
});

test('the same seed finds the same groups', () => {
  expect(groupsOf(network, 7)).toEqual(groupsOf(network, 7));
});
