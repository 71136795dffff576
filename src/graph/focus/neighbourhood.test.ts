import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbourhood } from './neighbourhood.ts';

const links = (...pairs: string[]) =>
  pairs.map((pair) => ({ source: pair.slice(0, 1), target: pair.slice(1) }));

test('one step is all who share an edge, whichever way it points; two steps are theirs as well', () => {
  const path = links('ab', 'cb', 'cd', 'de');
  expect([...neighbourhood(path, ['b'], 1)]).toEqual([
    ['b', 0],
    ['a', 1],
    ['c', 1],
  ]);
  expect(Object.fromEntries(neighbourhood(path, ['b'], 2))).toEqual({ b: 0, a: 1, c: 1, d: 2 });
});

test('of several it is what lies near any of them', () => {
  const path = links('ab', 'bc', 'cd', 'de', 'ef');
  expect(Object.fromEntries(neighbourhood(path, ['a', 'f'], 1))).toEqual({
    a: 0,
    f: 0,
    b: 1,
    e: 1,
  });
});

test('of nobody it is empty, of somebody without an edge it is they alone', () => {
  expect(neighbourhood(links('ab'), [], 2).size).toBe(0);
  expect([...neighbourhood(links('ab', 'zz'), ['z', 'unheard'], 2).keys()]).toEqual([
    'z',
    'unheard',
  ]);
});

test('holds exactly what a search edge by edge finds', () => {
  const node = fc.integer({ min: 0, max: 9 }).map(String);
  const edge = fc.record({ source: node, target: node });
  const given = [fc.array(edge, { maxLength: 20 }), fc.array(node), fc.nat(4)] as const;
  fc.assert(
    fc.property(...given, (edges, ids, steps) => {
      const reached = neighbourhood(edges, ids, steps);
      const isNear = (id: string, left: number): boolean =>
        ids.includes(id) ||
        (left > 0 &&
          edges.some(
            ({ source, target }) =>
              (source === id && isNear(target, left - 1)) ||
              (target === id && isNear(source, left - 1)),
          ));
      for (let at = 0; at < 10; at++) {
        const id = String(at);
        const nearest = Array.from({ length: steps + 1 }, (_, left) => left).find((left) =>
          isNear(id, left),
        );
        expect(reached.get(id)).toBe(nearest);
      }
    }),
    { numRuns: 60 },
  );
});
