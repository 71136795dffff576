import { expect, test } from 'vitest';
import { defaultView } from '../model/view.ts';
import { buildFigure } from './figure.ts';
import { legendOf } from './legend.ts';
import { networkOf, type SampleEdge } from './sampleNetwork.ts';
import { themes } from './theme.ts';

function legendFor(edges: readonly SampleEdge[], memberships: { member: string; group: string }[]) {
  const network = networkOf(
    { a: ['Norland', 'state'], b: ['Lake Accord', 'treaty'], c: ['Lake League', 'bloc'] },
    edges,
    memberships,
  );
  const positions = new Map(network.graph.nodes().map((id, x) => [id, { x: x * 100, y: 0 }]));
  const figure = buildFigure(network, positions, defaultView, { theme: themes.dark });
  return legendOf(network, figure);
}

test('a legend explains what occurs, in the order of the vocabulary, with counts', () => {
  const { stances, kinds } = legendFor(
    [
      { from: 'a', to: 'b', stance: 'opposes', count: 2 },
      { from: 'c', to: 'b', stance: 'supports', count: 3 },
      { from: 'a', to: 'c', stance: 'opposes' },
    ],
    [],
  );
  expect(stances.map(({ id, count, mark }) => [id, count, mark])).toEqual([
    ['supports', 3, '+'],
    ['opposes', 3, '-'],
  ]);
  expect(stances[0]!.colour).toBe(themes.dark.positive);
  expect(kinds.map(({ label, shape }) => [label, shape])).toEqual([
    ['State', 'disc'],
    ['Bloc', 'disc'],
    ['Treaty', 'diamond'],
  ]);
});

test('it explains hollow arrowheads, wide lines and faint lines where there are some', () => {
  const plain = legendFor([{ from: 'a', to: 'b', stance: 'supports' }], []);
  expect([plain.ascribed, plain.sizes, plain.memberships]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const full = legendFor(
    [{ from: 'a', to: 'b', stance: 'supports', count: 2, ascribed: 'all' }],
    [{ member: 'a', group: 'c' }],
  );
  expect([full.ascribed, full.sizes, full.memberships]).toEqual([
    'ascribed by others',
    'more statements',
    'is a member of',
  ]);
});
