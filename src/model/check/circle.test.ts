import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCircles } from './circle.ts';

const circlesOf = (edges: readonly (readonly number[])[]) => [
  ...findCircles(edges.length, (node) => edges[node] ?? []),
];

test('a graph without circles has none, diamonds included', () => {
  expect(circlesOf([[1, 2], [3], [3], []])).toEqual([]);
});

test('a circle is listed from the node where it closes', () => {
  expect(circlesOf([[1], [2], [1]])).toEqual([[1, 2]]);
  expect(circlesOf([[0]])).toEqual([[0]]);
});

test('circles apart from each other are all listed', () => {
  expect(circlesOf([[1], [0], [3], [2], []])).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('where everybody leads to everybody, each node is named at most once', () => {
  const all = Array.from({ length: 300 }, (_, node) => node);
  const found = circlesOf(all.map(() => all));
  expect(found.length).toBeLessThanOrEqual(300);
  expect(found.length).toBeGreaterThan(0);
});

const graphs = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.array(fc.uniqueArray(fc.nat(count - 1)), { minLength: count, maxLength: count }),
  );

test('whatever is listed is a circle, and none is listed exactly when nodes can be ordered', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const found = circlesOf(edges);
      for (const circle of found)
        for (const [i, node] of circle.entries())
          expect(edges[node]).toContain(circle[(i + 1) % circle.length]);
      expect(found.length === 0).toBe(canBeOrdered(edges));
    }),
  );
});

/** Kahn's way: take away nodes that lead nowhere until none is left or all remaining lead on. */
function canBeOrdered(edges: readonly (readonly number[])[]): boolean {
  const left = new Set(edges.keys());
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const node of left) if (!edges[node]?.some((next) => left.has(next))) left.delete(node);
  }
  return left.size === 0;
}
