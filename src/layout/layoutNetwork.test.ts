import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../model/random.ts';
import { allExtentsOf } from './arrange/extents.ts';
import type { LayoutInput } from './input.ts';
import { layoutNetwork } from './layoutNetwork.ts';
import { filledShare, overlappingShare } from './quality/overlap.ts';
import { allyCloser, signAuc } from './quality/quality.ts';
import { buildSignedGraph } from './signedGraph.ts';
import { layoutInputOf, type Edge } from './testing/signedGraphOf.ts';

/** Two camps, nodes below and from `border`, which support their own and oppose each other. */
function twoCamps(n: number, border: number): LayoutInput {
  const random = randomFrom(n);
  const edges = Array.from({ length: 3 * n }, (): Edge => {
    const source = Math.floor(random() * n);
    const target = Math.floor(random() * n);
    const sameSide = source < border === target < border;
    return [source, target, sameSide ? 1 : -1];
  });
  return layoutInputOf(n, edges, {
    camp: Uint32Array.from({ length: n }, (_, i) => +(i >= border)),
  });
}

const overlapping = (input: LayoutInput, position: Float64Array): number =>
  overlappingShare(allExtentsOf(input), position);

const meanX = (position: Float64Array, nodes: readonly number[]): number =>
  nodes.reduce((sum, i) => sum + position[2 * i]!, 0) / nodes.length;

const network = fc.integer({ min: 1, max: 40 }).chain((n) => {
  const node = fc.nat(n - 1);
  const sizes = (most: number) =>
    fc
      .array(fc.double({ min: 0, max: most, noNaN: true }), { minLength: n, maxLength: n })
      .map((values) => Float64Array.from(values));
  return fc.record({
    edges: fc.array(
      fc.tuple(node, node, fc.constantFrom(-1e9, -2, -0.5, 0, 1e-9, 0.5, 1, 3, 1e9)),
      { maxLength: 90 },
    ),
    more: fc.record({
      halfWidth: sizes(150),
      halfHeight: sizes(60),
      shiftY: sizes(20),
      ties: fc
        .array(fc.tuple(node, node), { maxLength: 20 })
        .map((ties) => Uint32Array.from(ties.flat())),
      camp: fc
        .array(fc.nat(3), { minLength: n, maxLength: n })
        .map((camps) => Uint32Array.from(camps)),
      aspect: fc.double({ min: 0.4, max: 3, noNaN: true }),
      pinned: fc.uniqueArray(
        fc.record({
          node,
          x: fc.integer({ min: -900, max: 900 }),
          y: fc.integer({ min: -900, max: 900 }),
        }),
        { selector: (pin) => pin.node, maxLength: 5 },
      ),
    }),
    n: fc.constant(n),
    seed: fc.nat(0xffff_ffff),
  });
});

describe('for any network', () => {
  test('no two drawn extents overlap, names of 300 units included, and no number is lost', () => {
    fc.assert(
      fc.property(network, ({ n, edges, more, seed }) => {
        const input = layoutInputOf(n, edges, { ...more, pinned: [] });
        const position = layoutNetwork(input, { seed });
        expect(position).toHaveLength(2 * n);
        expect(position.every(Number.isFinite)).toBe(true);
        expect(overlapping(input, position)).toBe(0);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test('where nodes may grow none of them touches another at its largest', () => {
    fc.assert(
      fc.property(network, fc.constantFrom('stress', 'camps', 'line'), (drawn, name) => {
        const { n, edges, more, seed } = drawn;
        const room = {
          halfWidth: more.halfWidth.map((half) => half + 20),
          halfHeight: more.halfHeight.map((half) => half + 15),
          shiftY: more.shiftY,
        };
        const axis = Float64Array.from({ length: n }, (_, i) => (i % 4 ? i % 3 : NaN));
        const order = name === 'line' ? { by: name, axis } : { by: 'camps' as const };
        const input = layoutInputOf(n, edges, {
          ...more,
          pinned: [],
          room,
          ...(name !== 'stress' && { order }),
        });
        const position = layoutNetwork(input, { seed });
        expect(overlapping({ ...input, ...room }, position)).toBe(0);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test('room for less than they measure moves nobody', () => {
    const input = twoCamps(30, 15);
    const { halfWidth, halfHeight } = input;
    const shiftY = new Float64Array(30);
    const before = layoutNetwork(input, { seed: 1 });
    const after = layoutNetwork({ ...input, room: { halfWidth, halfHeight, shiftY } }, { seed: 1 });
    expect(after.every((at, k) => Math.abs(at - before[k]!) < 1e-6)).toBe(true);
  });

  test('pinned nodes stand exactly where they were put, and only they may overlap', () => {
    fc.assert(
      fc.property(network, ({ n, edges, more, seed }) => {
        const input = layoutInputOf(n, edges, more);
        const position = layoutNetwork(input, { seed });
        for (const { node, x, y } of more.pinned) {
          expect([position[2 * node], position[2 * node + 1]]).toEqual([x, y]);
        }
        expect(position.every(Number.isFinite)).toBe(true);
        const { halfWidth, halfHeight, shiftY } = more;
        const fixed = new Set(more.pinned.map(({ node }) => node));
        for (let i = 0; i < n; i++) {
          for (let j = i + 1; j < n; j++) {
            if (fixed.has(i) && fixed.has(j)) continue;
            const dx = Math.abs(position[2 * i]! - position[2 * j]!);
            const dy = Math.abs(
              position[2 * i + 1]! + shiftY[i]! - position[2 * j + 1]! - shiftY[j]!,
            );
            expect(
              dx >= halfWidth[i]! + halfWidth[j]! || dy >= halfHeight[i]! + halfHeight[j]!,
            ).toBe(true);
          }
        }
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test('the same input and seed give the same bytes', () => {
    fc.assert(
      fc.property(network, ({ n, edges, more, seed }) => {
        const input = layoutInputOf(n, edges, more);
        expect(layoutNetwork(input, { seed })).toEqual(layoutNetwork(input, { seed }));
      }),
      { numRuns: 10, seed: 3 },
    );
  });
});

describe('two camps', () => {
  test.each([
    [24, 14],
    [65, 40],
    [65, 20],
    [120, 70],
  ])('of %i nodes, split at %i: allies near, opponents far, the largest left', (n, border) => {
    const input = twoCamps(n, border);
    const position = layoutNetwork(input, { seed: 5 });
    const graph = buildSignedGraph(input);
    expect(allyCloser(graph, position)).toBeGreaterThan(0.95);
    expect(signAuc(graph, position)).toBeGreaterThan(0.95);
    const sides = [[], []] as [number[], number[]];
    input.ids.forEach((_, i) => sides[input.camp![i] as 0 | 1].push(i));
    const [large, small] = sides.sort((one, other) => other.length - one.length);
    expect(meanX(position, large)).toBeLessThan(meanX(position, small));
  });

  test('fill a window: as wide as asked for, with little dead space', () => {
    const input = twoCamps(65, 40);
    const position = layoutNetwork(input, { seed: 1 });
    const xs = position.filter((_, k) => k % 2 === 0);
    const ys = position.filter((_, k) => k % 2 === 1);
    const width = Math.max(...xs) - Math.min(...xs) + 110;
    const height = Math.max(...ys) - Math.min(...ys) + 40;
    expect(width).toBeGreaterThan(700);
    expect(width).toBeLessThan(1150);
    expect(width / height).toBeGreaterThan(0.9);
    expect(width / height).toBeLessThan(1.7);
    expect(filledShare(allExtentsOf(input), position)).toBeGreaterThan(0.3);
  });
});

describe('odd networks', () => {
  const ring = (n: number, weight: number) =>
    Array.from({ length: n }, (_, i): Edge => [i, (i + 1) % n, weight]);

  test.each<[string, LayoutInput]>([
    ['one node', layoutInputOf(1, [])],
    ['isolated nodes only', layoutInputOf(30, [])],
    ['opponents only', layoutInputOf(9, ring(9, -1))],
    [
      'self-loops only',
      layoutInputOf(
        3,
        [0, 1, 2].map((i): Edge => [i, i, 1]),
      ),
    ],
    [
      'two that support and oppose each other',
      layoutInputOf(2, [
        [0, 1, 1],
        [1, 0, -1],
      ]),
    ],
    ['weights of nothing', layoutInputOf(6, ring(6, 0))],
    ['weights of a thousand million', layoutInputOf(6, ring(6, 1e9))],
    [
      'huge weights of either sign',
      layoutInputOf(6, [
        ...ring(6, 1e9),
        ...ring(5, -1e9).map(([a, b, w]): Edge => [a, (b + 2) % 6, w]),
      ]),
    ],
    ['nodes without size', layoutInputOf(5, ring(5, 1), { halfWidth: new Float64Array(5) })],
    [
      'members of one group only',
      layoutInputOf(4, [], { ties: Uint32Array.of(0, 3, 1, 3, 2, 3, 3, 3) }),
    ],
  ])('%s get finite places without overlap', (_name, input) => {
    const position = layoutNetwork(input, { seed: 1 });
    expect(position.every(Number.isFinite)).toBe(true);
    expect(overlapping(input, position)).toBe(0);
  });

  test('no nodes give no places', () => {
    expect(layoutNetwork(layoutInputOf(0, []), { seed: 1 })).toEqual(new Float64Array());
  });

  test('a concept that a single actor opposes stays within the picture', () => {
    const { source, target, weight } = twoCamps(40, 22);
    const edges = Array.from(source, (from, e): Edge => [from, target[e]!, weight[e]!]);
    const input = layoutInputOf(41, [...edges, [0, 40, -1]]);
    const position = layoutNetwork(input, { seed: 1 });
    const others = position.subarray(0, 80);
    for (const axis of [0, 1]) {
      const values = others.filter((_, k) => k % 2 === axis);
      expect(position[80 + axis]).toBeGreaterThan(Math.min(...values) - 150);
      expect(position[80 + axis]).toBeLessThan(Math.max(...values) + 150);
    }
  });

  test('unconnected parts stand beside the main one, not far away', () => {
    const { source, target, weight } = twoCamps(50, 30);
    const edges = Array.from(source, (from, e): Edge => [from, target[e]!, weight[e]!]);
    const input = layoutInputOf(58, [...edges, [50, 51, 1], [52, 53, 1], [53, 54, 1]]);
    const position = layoutNetwork(input, { seed: 1 });
    expect(filledShare(allExtentsOf(input), position)).toBeGreaterThan(0.3);
  });
});

describe('a pin', () => {
  const input = twoCamps(60, 35);
  const before = layoutNetwork(input, { seed: 1 });
  const movesFor = (x: number, y: number) => {
    const pinned = [{ node: 7, x, y }];
    const after = layoutNetwork({ ...input, pinned }, { seed: 1 });
    return input.ids.map((_, i) => {
      const dx = after[2 * i]! - before[2 * i]!;
      const dy = after[2 * i + 1]! - before[2 * i + 1]!;
      return Math.sqrt(dx * dx + dy * dy);
    });
  };

  test('where the node stood anyway moves nothing', () => {
    expect(movesFor(before[14]!, before[15]!)).toEqual(input.ids.map(() => 0));
  });

  test('far away takes allies along and leaves the rest nearly where it was', () => {
    const graph = buildSignedGraph(input);
    const moves = movesFor(before[14]!, before[15]! - 900);
    expect(moves[7]).toBe(900);
    const allies = input.ids
      .map((_, i) => i)
      .filter((i) =>
        graph.a.some((a, p) => {
          const b = graph.b[p]!;
          return graph.kind[p] === 1 && ((a === 7 && b === i) || (a === i && b === 7));
        }),
      );
    const mean = (nodes: readonly number[]) =>
      nodes.reduce((sum, i) => sum + moves[i]!, 0) / nodes.length;
    const others = input.ids.map((_, i) => i).filter((i) => i !== 7 && !allies.includes(i));
    expect(mean(allies)).toBeGreaterThan(80);
    expect(mean(others)).toBeLessThan(mean(allies) / 2);
  });
});

test('progress rises to the end, and an aborted signal ends the work with its reason', () => {
  const shares: number[] = [];
  layoutNetwork(twoCamps(30, 15), { seed: 1, onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(20);
  expect(shares.every((share, k) => share <= 1 && share >= (shares[k - 1] ?? 0))).toBe(true);

  const run = new AbortController();
  const reason = new Error('enough');
  const onProgress = (share: number) => {
    if (share > 0.3) run.abort(reason);
  };
  expect(() =>
    layoutNetwork(twoCamps(30, 15), { seed: 1, onProgress, signal: run.signal }),
  ).toThrow(reason);
});

test.each([
  [{ weight: Float64Array.of(NaN) }, 'weight[0] is NaN'],
  [{ source: Uint32Array.of(7) }, 'source[0] is 7, beyond 2 nodes'],
  [{ halfWidth: Float64Array.of(1, -4) }, 'halfWidth[1] (n1) is -4'],
  [{ radius: Float64Array.of(1) }, 'radius has 1 entries, expected 2'],
  [{ ties: Uint32Array.of(0) }, 'ties has 1 entries, expected pairs'],
  [{ aspect: 0 }, 'aspect is 0'],
  [{ pinned: [{ node: 0, x: NaN, y: 1 }] }, 'pinned n0 stands at NaN, 1'],
  [{ pinned: [{ node: 9, x: 0, y: 1 }] }, 'pinned node 9 is beyond 2 nodes'],
])('input with a fault is refused by place and value: %o', (fault, message) => {
  const input = { ...layoutInputOf(2, [[0, 1, 1]]), ...fault };
  expect(() => layoutNetwork(input, { seed: 1 })).toThrow(message);
});
