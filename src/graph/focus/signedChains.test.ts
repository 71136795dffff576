import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link, Sign } from './link.ts';
import { signedChains, type Chain } from './signedChains.ts';

/** Links from lines such as `a + b`, `a - b`, `a 0 b`; `a = b` is an agreement without a direction. */
function links(...lines: readonly string[]): Link[] {
  const polarity: Readonly<Record<string, number>> = { '+': 0.5, '-': -1, '0': 0, '=': 1 };
  return lines.map((line, at) => {
    const [source = '', mark = '', target = ''] = line.split(' ');
    const directed = mark !== '=';
    return { key: `${at}`, source, target, polarity: polarity[mark]!, directed };
  });
}

const wordsOf = ({ steps, sign }: Chain) => [
  steps.map(({ from, to, way }) => `${from} ${way} ${to}`).join(', '),
  sign,
];

function found(given: readonly Link[], from: string, to: string, limit?: number) {
  const chains = signedChains(given, from, to, limit === undefined ? {} : { limit });
  if (!chains.found) throw new Error(chains.reason);
  return chains;
}

describe('chains between two', () => {
  test('are the shortest ones, walked against the edges too, signs multiplied', () => {
    const given = links('a + x', 'b - x', 'a - y', 'y - b', 'a + p', 'p + q', 'q + b');
    const { length, chains, total, positive, negative, neither } = found(given, 'a', 'b');
    expect({ length, total, positive, negative, neither }).toEqual({
      length: 2,
      total: 2,
      positive: 1,
      negative: 1,
      neither: 0,
    });
    expect(chains.map(wordsOf)).toEqual([
      ['a forward x, x backward b', -1],
      ['a forward y, y forward b', 1],
    ]);
  });

  test('with an edge that takes no side lead to neither', () => {
    const { chains, neither } = found(links('a - x', 'x 0 b'), 'a', 'b');
    expect(chains[0]?.sign).toBe(0);
    expect(Object.is(chains[0]?.sign, -0)).toBe(false);
    expect(neither).toBe(1);
  });

  test('go through parallel edges one by one, and through those without a direction', () => {
    const { chains, positive, negative } = found(links('a + b', 'b - a', 'a = b'), 'a', 'b');
    expect(chains.map(wordsOf)).toEqual([
      ['a forward b', 1],
      ['a backward b', -1],
      ['a undirected b', 1],
    ]);
    expect([positive, negative]).toEqual([2, 1]);
  });

  test('beyond the limit are counted, not told', () => {
    const given = links(
      ...Array.from({ length: 40 }, (_, at) => [`a + x${at}`, `x${at} - b`]).flat(),
    );
    const { chains, limit, total, negative } = found(given, 'a', 'b', 5);
    expect([chains.length, limit, total, negative]).toEqual([5, 5, 40, 40]);
    expect(found(given, 'a', 'b').chains).toHaveLength(30);
  });

  test('in numbers beyond counting stay finite, and quick', () => {
    const layers = Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: 4 }, () => `n${at} ${at % 2 ? '+' : '-'} n${at + 1}`),
    ).flat();
    const { total, length, chains } = found(links(...layers), 'n0', 'n60', 3);
    expect([total, length, chains.length]).toEqual([Number.MAX_SAFE_INTEGER, 60, 3]);
  });

  test('that are very long are found without running out of stack', () => {
    const path = Array.from({ length: 20_000 }, (_, at) => `n${at} - n${at + 1}`);
    const { length, chains } = found(links(...path), 'n0', 'n20000');
    expect([length, chains[0]?.sign]).toEqual([20_000, 1]);
  });

  test('that do not exist have a reason', () => {
    const given = links('a + b', 'c + d', 'e + e');
    expect(signedChains(given, 'a', 'd')).toEqual({ found: false, reason: 'unconnected' });
    expect(signedChains(given, 'a', 'e')).toEqual({ found: false, reason: 'unconnected' });
    expect(signedChains(given, 'a', 'a')).toEqual({ found: false, reason: 'same' });
    expect(signedChains(given, 'a', 'z')).toEqual({ found: false, reason: 'unknown', ids: ['z'] });
    expect(signedChains([], 'y', 'z')).toEqual({
      found: false,
      reason: 'unknown',
      ids: ['y', 'z'],
    });
    expect(signedChains([], 'z', 'z')).toEqual({ found: false, reason: 'unknown', ids: ['z'] });
  });

  test('are not asked for in halves', () => {
    expect(() => signedChains(links('a + b'), 'a', 'b', { limit: 0 })).toThrow(/limit is 0/);
    expect(() => signedChains(links('a + b'), 'a', 'b', { limit: NaN })).toThrow(/limit is NaN/);
  });

  test('are those that trying every walk finds, on small random graphs', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const edge = fc.record({
      source: node,
      target: node,
      polarity: fc.constantFrom(-1, -0.5, 0, 0.5, 1),
      directed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), node, node, (edges, from, to) => {
        const given = edges.map((one, at) => ({ ...one, key: String(at) }));
        const result = signedChains(given, from, to, { limit: 10_000 });
        const walks = everyWalk(given, from, to);
        const shortest = Math.min(...walks.map(({ keys }) => keys.length));
        const expected = walks.filter(({ keys }) => keys.length === shortest);
        if (!result.found) {
          expect(from === to || walks.length === 0).toBe(true);
          return;
        }
        expect(result.length).toBe(shortest);
        const told = result.chains.map(({ steps, sign }) => ({
          keys: steps.map(({ link }) => link.key),
          sign,
        }));
        const byKeys = (a: { keys: string[] }, b: { keys: string[] }) =>
          a.keys.join() < b.keys.join() ? -1 : 1;
        expect(told.sort(byKeys)).toEqual(expected.sort(byKeys));
        const count = (sign: Sign) => expected.filter((walk) => walk.sign === sign).length;
        expect([result.positive, result.negative, result.neither]).toEqual([
          count(1),
          count(-1),
          count(0),
        ]);
        expect(result.total).toBe(expected.length);
      }),
      { numRuns: 400 },
    );
  });
});

/** All walks that meet no node twice, with the product of their signs. */
function everyWalk(given: readonly Link[], from: string, to: string) {
  const walks: { keys: string[]; sign: number }[] = [];
  const go = (at: string, met: readonly string[], keys: string[], sign: number) => {
    if (at === to && keys.length > 0) {
      walks.push({ keys, sign: sign === 0 ? 0 : sign });
      return;
    }
    for (const { key, source, target, polarity } of given)
      for (const [one, other] of source === target
        ? []
        : [
            [source, target],
            [target, source],
          ])
        if (one === at && !met.includes(other!))
          go(other!, [...met, other!], [...keys, key], sign * Math.sign(polarity));
  };
  if (from !== to) go(from, [from], [], 1);
  return walks;
}
