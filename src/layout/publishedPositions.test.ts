import { expect, test } from 'vitest';
import { buildNetwork, busiest } from '../graph/network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView } from '../model/view.ts';
import { inputKey } from './inputKey.ts';
import { layoutNetwork } from './layoutNetwork.ts';
import { networkInput } from './networkInput.ts';
import { publishedPositions } from './publishedPositions.ts';

const project = exampleProject();

function inputOf(rollUp: 'person' | 'state') {
  const network = buildNetwork(project, statementTable(project), { ...defaultView, rollUp });
  return networkInput(network, { largest: busiest(network) });
}

test('what is published is what a layout of the default view computes, to the last bit', () => {
  const published = JSON.parse(JSON.stringify(publishedPositions(project))) as object;
  const input = inputOf('person');
  expect(published).toEqual({ [inputKey(input, 1)]: [...layoutNetwork(input, { seed: 1 })] });
});

test('another seed, roll-up, size or name is another layout', () => {
  const input = inputOf('person');
  const keys = [
    inputKey(input, 1),
    inputKey(input, 2),
    inputKey(inputOf('state'), 1),
    inputKey({ ...input, radius: input.radius.with(0, 99) }, 1),
    inputKey({ ...input, ids: input.ids.with(0, 'somebody-else') }, 1),
    inputKey({ ...input, pinned: [{ node: 0, x: 1, y: 2 }] }, 1),
    inputKey({ ...input, order: { by: 'camps' } }, 1),
    inputKey({ ...input, weight: input.weight.map((weight) => -weight) }, 1),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(inputKey(inputOf('person'), 1)).toBe(keys[0]);
  expect(keys.every((key) => /^[0-9a-f]{16}$/.test(key))).toBe(true);
});

test('a project with issues is published with none', () => {
  expect(() => publishedPositions({ ...project, version: 99 })).toThrow(/version/);
});
