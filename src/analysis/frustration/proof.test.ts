import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { symmetrise } from '../symmetrise.ts';
import { arbitraryEdges, edgesFrom } from '../testing/smallGraphs.ts';
import { frustrationIndex } from './frustration.ts';
import { proveFrustration, type Solver } from './proof.ts';
import { campsOfSolution, frustrationProgramme } from './programme.ts';
import { frustrationOf } from './tabu.ts';

/** Solves by trying all partings, reading nothing but the text of the programme. */
const tryingSolver: Solver = (programme) => {
  const objective = programme.slice(0, programme.indexOf('Subject To'));
  const costs = new Map(
    [...objective.matchAll(/(\S+) (f\d+)/g)].map(([, cost, f]) => [f!, Number(cost)]),
  );
  const names = [...new Set(programme.match(/x\d+/g))];
  const rules = [...programme.matchAll(/^(.*) >= (-?\d+)$/gm)].map(([, left, right]) => ({
    terms: [...left!.matchAll(/([+-]?) ?([fx]\d+)/g)].map(([, sign, name]) => ({
      name: name!,
      factor: sign === '-' ? -1 : 1,
    })),
    least: Number(right),
  }));
  const fixed = /^(x\d+) = 1$/m.exec(programme)?.[1];
  let best = { cost: Infinity, values: new Map<string, number>() };
  for (let code = 0; code < 2 ** names.length; code++) {
    const values = new Map(names.map((name, i) => [name, (code >> i) & 1]));
    if (values.get(fixed!) !== 1) continue;
    for (const { terms, least } of rules) {
      const f = terms.filter(({ name }) => name.startsWith('f'));
      const rest = terms.reduce(
        (sum, { name, factor }) => sum + factor * (values.get(name) ?? 0),
        0,
      );
      if (f.length === 1 && rest < least) values.set(f[0]!.name, 1);
    }
    // A triangle's rule must hold by itself: it says nothing that the others do not.
    for (const { terms, least } of rules)
      expect(
        terms.reduce((sum, { name, factor }) => sum + factor * (values.get(name) ?? 0), 0),
      ).toBeGreaterThanOrEqual(least);
    const cost = [...costs].reduce((sum, [f, each]) => sum + each * (values.get(f) ?? 0), 0);
    if (cost < best.cost) best = { cost, values };
  }
  const columns = [...best.values].map(([name, value]) => [name, { Primal: value }] as const);
  return { Status: 'Optimal', Columns: Object.fromEntries(columns) };
};

describe('the proof by an integer programme', () => {
  test('has the frustration as its optimum', () => {
    fc.assert(
      fc.property(arbitraryEdges(6), (edges) => {
        const { graph } = symmetrise(edges);
        fc.pre(graph.a.length > 0);
        const { Columns } = tryingSolver(frustrationProgramme(graph), {
          time_limit: 1,
          mip_rel_gap: 0,
        });
        const camp = campsOfSolution(graph.n, Columns);
        const { value } = frustrationIndex(graph, { seed: 1, weighted: true });
        expect(camp && frustrationOf(graph, camp)).toBeCloseTo(value, 9);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test('proves what nothing else does', () => {
    const proof = proveFrustration(opponents, { ...settings, solver: tryingSolver });
    expect([proof.value, proof.proven, proof.lowerBound]).toEqual([4, true, 4]);
  });

  /** All opponents of all: cycles with one negative edge bound nothing, and no try is allowed. */
  const opponents = symmetrise(
    edgesFrom(5, ...pairsOf(5).map(([i, j]) => [i, j, -1] as [number, number, number])),
  ).graph;
  const settings = { seed: 1, budget: 0, seconds: 10 };

  test('leaves the gap where the time is up', () => {
    const known = frustrationIndex(opponents, settings);
    expect(known.proven).toBe(false);
    const solver: Solver = () => ({ Status: 'Time limit reached', Columns: {} });
    expect(proveFrustration(opponents, { ...settings, solver })).toEqual(known);
    const never = vi.fn(solver);
    proveFrustration(opponents, { ...settings, solver: never, seconds: 0 });
    expect(never).not.toHaveBeenCalled();
  });

  test('gives each block the time that is left', () => {
    let clock = 0;
    const limits: number[] = [];
    const solver: Solver = (programme, { time_limit }) => {
      limits.push(time_limit);
      clock += 4000;
      return tryingSolver(programme, { time_limit, mip_rel_gap: 0 });
    };
    const twice = symmetrise(
      edgesFrom(
        10,
        ...pairsOf(5).flatMap(([i, j]): [number, number, number][] => [
          [i, j, -1],
          [i + 5, j + 5, -1],
        ]),
      ),
    ).graph;
    const { value } = proveFrustration(twice, { ...settings, solver, now: () => clock });
    expect(limits).toEqual([10, 6]);
    expect(value).toBe(8);
  });
});

test('a programme states weights, camps and triangles in short lines', () => {
  const { graph } = symmetrise(edgesFrom(3, [0, 1, 2], [1, 2, 1], [0, 2, -1.5]));
  expect(frustrationProgramme(graph)).toBe(`Minimize
2 f0 + 1.5 f1 + 1 f2
Subject To
f0 - x0 + x1 >= 0
f0 + x0 - x1 >= 0
f1 - x0 - x2 >= -1
f1 + x0 + x2 >= 1
f2 - x1 + x2 >= 0
f2 + x1 - x2 >= 0
f2 + f1 + f0 >= 1
Bounds
x0 = 1
0 <= f0 <= 1
0 <= f1 <= 1
0 <= f2 <= 1
Binary
x0 x1 x2
End
`);
});

function pairsOf(n: number): [number, number][] {
  return Array.from({ length: n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: i }, (_, j): [number, number] => [j, i]),
  );
}
