import { expect, test } from 'vitest';
import { buildNetwork } from '../graph/network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView } from '../model/view.ts';
import { checkInput } from './input.ts';
import { networkInput } from './networkInput.ts';

const project = exampleProject();
const network = buildNetwork(project, statementTable(project), defaultView);
const input = networkInput(network, {});

test('a network becomes input that a layout can work with, node by node and edge by edge', () => {
  expect(() => checkInput(input)).not.toThrow();
  expect(input.ids).toEqual(network.graph.nodes());
  expect(input.source).toHaveLength(network.graph.size);
  expect(input.ties).toHaveLength(2 * network.memberships.length);
});

test('support attracts and opposition repels, each by the number of its statements', () => {
  let edge = 0;
  network.graph.forEachEdge((_key, { polarity, count }, source, target) => {
    expect(input.ids[input.source[edge]!]).toBe(source);
    expect(input.ids[input.target[edge]!]).toBe(target);
    expect(input.weight[edge++]).toBe(polarity * count);
  });
  expect(edge).toBeGreaterThan(3);
});

test('a longer name takes more room, and larger labels more still', () => {
  const named = (text: string) => {
    const actors = project.actors.map((actor) => ({ ...actor, name: text }));
    const renamed = { ...project, actors };
    return buildNetwork(renamed, statementTable(renamed), defaultView);
  };
  const width = (text: string, labelSize?: number) =>
    networkInput(named(text), labelSize ? { labelSize } : {}).halfWidth[0]!;
  expect(width('International Union')).toBeGreaterThan(width('Union'));
  expect(width('International Union', 2)).toBeGreaterThan(width('International Union'));
});
