import { expect, test } from 'vitest';
import { buildNetwork } from './network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { randomFrom } from '../model/random.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView } from '../model/view.ts';
import { firstView } from './firstView.ts';

test('a project opens with its stated stances', () => {
  expect(firstView(exampleProject())).toBe(defaultView);
});

test('many votes open with the pairs that agree most', () => {
  const project = exampleProject();
  const statement = project.statements.find(({ reportedBy }) => reportedBy === undefined)!;
  const named = (id: string) => ({ id, name: id, aliases: [], memberOf: [] });
  const random = randomFrom(1);
  const voters = Array.from({ length: 120 }, (_, at) => `voter-${at}`);
  const bills = Array.from({ length: 450 }, (_, at) => `bill-${at}`);
  const votes = {
    ...project,
    actors: voters.map((id) => ({ ...named(id), kind: 'state' as const })),
    concepts: bills.map((id) => ({ ...named(id), kind: 'proposal' as const })),
    statements: voters.flatMap((speaker, voter) =>
      bills.map((target) => {
        const stance = random() < (voter % 2 ? 0.7 : 0.3) ? 'supports' : 'opposes';
        return { ...statement, id: `${speaker} ${target}`, speaker, target, stance };
      }),
    ),
  };
  const view = firstView(votes);
  expect(view.projection).toBe('agreement');
  const { graph } = buildNetwork(votes, statementTable(votes), view);
  expect(graph.size).toBeGreaterThan(400);
  // Those as heavy as the last of them are shown too.
  expect(graph.size).toBeLessThan(750);
});
