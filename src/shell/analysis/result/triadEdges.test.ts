import { expect, test } from 'vitest';
import { networkOf, type SampleEdge } from '../../../scene/sampleNetwork.ts';
import { triadEdges } from './triadEdges.ts';

const three = {
  a: ['A', 'state'],
  b: ['B', 'state'],
  c: ['C', 'treaty'],
} as const;

const edgesOf = (...edges: SampleEdge[]) => triadEdges(networkOf(three, edges), ['a', 'b', 'c']);

test('each pair has one line, in the direction that it was said', () => {
  expect(
    edgesOf(
      { from: 'b', to: 'a', stance: 'opposes' },
      { from: 'b', to: 'c', stance: 'supports' },
      { from: 'a', to: 'c', stance: 'supports' },
    ),
  ).toEqual([
    { source: 'b', target: 'a', stance: 'opposes' },
    { source: 'b', target: 'c', stance: 'supports' },
    { source: 'a', target: 'c', stance: 'supports' },
  ]);
});

test('of several lines it is the strongest on the side that outweighs', () => {
  const lines = edgesOf(
    { from: 'a', to: 'b', stance: 'supports', count: 3 },
    { from: 'a', to: 'b', stance: 'opposes', count: 2 },
    { from: 'b', to: 'a', stance: 'questions', count: 5 },
  );
  expect(lines).toEqual([{ source: 'b', target: 'a', stance: 'questions' }]);
});

test('a pair whose lines cancel, or of which one is not shown, has none', () => {
  expect(
    edgesOf({ from: 'a', to: 'b', stance: 'supports' }, { from: 'b', to: 'a', stance: 'opposes' }),
  ).toEqual([]);
  const network = networkOf(three, [{ from: 'a', to: 'b', stance: 'supports' }]);
  expect(triadEdges(network, ['a', 'b', 'gone'])).toEqual([
    { source: 'a', target: 'b', stance: 'supports' },
  ]);
});
