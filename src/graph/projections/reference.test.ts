import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projects } from '../../model/arbitraryProject.ts';
import { daySpan, isoWeekOfDay } from '../../model/date.ts';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import {
  aggregations,
  defaultView,
  duplicateRules,
  norms,
  rollUpLevels,
  type Counting,
  type RollUpLevel,
} from '../../model/view.ts';
import type { ProjectionInput } from '../projection.ts';
import { projections } from '../projections.ts';
import { rollUp } from '../rollUp.ts';
import { pairMatrix, projectPairs } from './oneMode.ts';
import { statementPairs } from './statementPairs.ts';
import { positionMatrix, projectPositions } from './twoMode.ts';

const pairKinds = ['agreement', 'disagreement', 'net'] as const;

const countings: fc.Arbitrary<Counting> = fc.record({
  norm: fc.constantFrom(...norms),
  duplicates: fc.constantFrom(...duplicateRules),
  aggregation: fc.constantFrom(...aggregations),
  leastStatements: fc.integer({ min: 1, max: 3 }),
  leastWeight: fc.constantFrom(0, 0, 0.5, 2),
  isolates: fc.boolean(),
  dnaCompatible: fc.boolean(),
});
const levels = fc.constantFrom(...rollUpLevels);

/** Projects in which actors mostly speak of concepts, so that something is counted. */
const talkative = projects.map((project): Project => {
  if (project.concepts.length === 0) return project;
  const statements = project.statements.map((statement, index) => {
    const concept = project.concepts[index % project.concepts.length]!;
    return index % 5 === 0 ? statement : { ...statement, target: concept.id };
  });
  return { ...project, statements };
});

/** The same with two stances only. */
const twoSided = talkative.map((project): Project => ({
  ...project,
  stances: [
    { id: 'supports', label: 'supports', polarity: 1 },
    { id: 'opposes', label: 'opposes', polarity: -1 },
  ],
  statements: project.statements.map((statement) => ({
    ...statement,
    stance:
      statement.stance === 'supports' || statement.stance === 'neutral' ? 'supports' : 'opposes',
  })),
}));

function inputOf(
  project: Project,
  counting: Partial<Counting> = {},
  level: RollUpLevel = 'person',
): ProjectionInput {
  const table = statementTable(project);
  return {
    table,
    rows: Uint32Array.from({ length: table.length }, (_, row) => row),
    representative: rollUp(table, level),
    counting: { ...defaultView.counting, ...counting },
  };
}

type Said = { who: string; on: string; stance: string; k: number; day: number; document: string };

/** What counts, by the rules in their plainest form. */
function saidIn({ table, rows, representative, counting }: ProjectionInput, ignoresStance = false) {
  const all = Array.from(rows)
    .filter((row) => table.target[row]! >= table.actors.length)
    .map((row): Said => {
      const { id, polarity } = table.stances[table.stance[row]!]!;
      const document = table.documents[table.document[row]!]!;
      return {
        who: table.entities[representative[table.speaker[row]!]!]!.id,
        on: table.entities[table.target[row]!]!.id,
        stance: id,
        k: polarity,
        day: daySpan(document.date)[0],
        document: document.id,
      };
    });
  const seen = new Set<string>();
  const once = [...all]
    .sort((a, b) => a.day - b.day)
    .filter((said) => {
      if (counting.duplicates === 'all') return true;
      const key = [
        said.who,
        said.on,
        ignoresStance || said.stance,
        periodOf(said, counting),
      ].join();
      return !seen.has(key) && seen.add(key);
    });
  const enough = once.filter(
    ({ who }) => once.filter((other) => other.who === who).length >= counting.leastStatements,
  );
  return { all, once, enough };
}

function periodOf({ day, document }: Said, { duplicates, dnaCompatible }: Counting): string {
  const date = new Date(day * 86_400_000);
  const year = dnaCompatible ? '' : date.getUTCFullYear();
  if (duplicates === 'document') return document;
  if (duplicates === 'month') return `${year} ${date.getUTCMonth()}`;
  if (duplicates === 'year') return `${date.getUTCFullYear()}`;
  const week = isoWeekOfDay(day);
  return duplicates === 'week' ? `${dnaCompatible ? '' : week.year} ${week.week}` : '';
}

function rangeIn({ table, counting }: ProjectionInput, said: readonly Said[]): number {
  const scale = counting.dnaCompatible
    ? said.map(({ k }) => k)
    : table.stances.map(({ polarity }) => polarity);
  return scale.length > 0 ? Math.max(...scale) - Math.min(...scale) : 0;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The formulas of ../shared/reference/dna.md statement by statement. */
function naivePairs(kind: (typeof pairKinds)[number] | 'ignore', input: ProjectionInput) {
  const said = saidIn(input, kind === 'ignore').enough;
  const range = rangeIn(input, said);
  const share = (a: Said, b: Said) => (range > 0 ? Math.abs(a.k - b.k) / range : 0);
  const weigh = {
    ignore: () => 1,
    agreement: (a: Said, b: Said) => 1 - share(a, b),
    disagreement: share,
    net: (a: Said, b: Said) => 1 - 2 * share(a, b),
  };
  const by = (who: string) => said.filter((one) => one.who === who);
  const common = (one: string, two: string, weight: (a: Said, b: Said) => number) =>
    sum(by(one).flatMap((a) => by(two).map((b) => (a.on === b.on ? weight(a, b) : 0))));
  const numbers = (who: string) => {
    const counts = new Map<string, number>();
    for (const { on } of by(who)) counts.set(on, (counts.get(on) ?? 0) + 1);
    return counts;
  };
  const norm = (one: string, two: string): number => {
    const [a, b] = [by(one).length, by(two).length];
    if (input.counting.norm === 'average') return (a + b) / 2;
    if (input.counting.norm === 'dna-cosine') return a * b;
    if (input.counting.norm === 'jaccard') {
      const [x, y] = [numbers(one), numbers(two)];
      const alone = (own: Map<string, number>, other: Map<string, number>) =>
        sum([...own].map(([on, count]) => (other.has(on) ? 0 : count)));
      return alone(x, y) + alone(y, x) + sum([...x].map(([on, count]) => count * (y.get(on) ?? 0)));
    }
    if (input.counting.norm === 'cosine') {
      const profile = weigh[kind === 'net' ? 'net' : 'ignore'];
      return Math.sqrt(common(one, one, profile) * common(two, two, profile));
    }
    return 1;
  };
  return (one: string, two: string) => {
    const by = norm(one, two);
    return one === two || by < 1e-6 ? 0 : common(one, two, weigh[kind]) / by;
  };
}

describe('between actors', () => {
  test('every number is what the formula says, statement by statement', () => {
    fc.assert(
      fc.property(
        talkative,
        countings,
        levels,
        fc.constantFrom(...pairKinds, 'ignore' as const),
        (project, counting, level, kind) => {
          const input = inputOf(project, counting, level);
          const expected = naivePairs(kind, input);
          const { actors, values } = pairMatrix(kind, input);
          for (const [i, one] of actors.entries())
            for (const [j, two] of actors.entries())
              expect(values[i * actors.length + j]).toBeCloseTo(expected(one, two), 9);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('numbers are finite, symmetric, and those of agreement and disagreement not negative', () => {
    fc.assert(
      fc.property(
        talkative,
        countings,
        fc.constantFrom(...pairKinds),
        (project, counting, kind) => {
          const { actors, values } = pairMatrix(kind, inputOf(project, counting));
          const n = actors.length;
          for (let i = 0; i < n; i++)
            for (let j = 0; j < n; j++) {
              const value = values[i * n + j]!;
              expect(Number.isFinite(value)).toBe(true);
              expect(value).toBe(values[j * n + i]);
              if (i === j) expect(value).toBe(0);
              if (kind !== 'net') expect(value).toBeGreaterThanOrEqual(0);
            }
        },
      ),
    );
  });

  test('agreement and disagreement add up to what is said on the same, and differ by the net', () => {
    const kinds = fc.constantFrom('none', 'average', 'jaccard', 'dna-cosine');
    fc.assert(
      fc.property(twoSided, kinds, (project, norm) => {
        const input = inputOf(project, { norm });
        const of = (kind: (typeof pairKinds)[number] | 'ignore') => pairMatrix(kind, input).values;
        const [agreement, disagreement, net, both] = [
          of('agreement'),
          of('disagreement'),
          of('net'),
          of('ignore'),
        ];
        for (const at of both.keys()) {
          expect(agreement[at]! + disagreement[at]!).toBeCloseTo(both[at]!, 9);
          expect(agreement[at]! - disagreement[at]!).toBeCloseTo(net[at]!, 9);
        }
      }),
    );
  });

  test('the norms of Jaccard and both cosines leave nothing beyond 1', () => {
    fc.assert(
      fc.property(
        talkative,
        fc.constantFrom('jaccard', 'cosine', 'dna-cosine'),
        fc.constantFrom(...pairKinds),
        (project, norm, kind) => {
          for (const value of pairMatrix(kind, inputOf(project, { norm })).values)
            expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
  });

  test('the cosine of two stances is that of the angle between the signed profiles', () => {
    fc.assert(
      fc.property(twoSided, (project) => {
        const input = inputOf(project, { norm: 'cosine' });
        const { actors, values } = pairMatrix('net', input);
        const said = saidIn(input).enough;
        const profile = (who: string) =>
          project.concepts.map(({ id }) =>
            sum(said.filter((one) => one.who === who && one.on === id).map(({ k }) => k)),
          );
        const dot = (a: readonly number[], b: readonly number[]) =>
          sum(a.map((value, at) => value * b[at]!));
        for (const [i, one] of actors.entries())
          for (const [j, two] of actors.entries()) {
            if (i === j) continue;
            const [a, b] = [profile(one), profile(two)];
            const length = Math.sqrt(dot(a, a) * dot(b, b));
            const cosine = length > 0 ? dot(a, b) / length : 0;
            expect(values[i * actors.length + j]).toBeCloseTo(cosine, 9);
          }
      }),
    );
  });

  test('edges are the numbers that are not 0 and heavy enough, and whoever does both is mixed', () => {
    fc.assert(
      fc.property(
        talkative,
        countings,
        fc.constantFrom(...pairKinds),
        (project, counting, kind) => {
          const input = inputOf(project, counting);
          const { table, representative } = input;
          const { edges, stances, counted, isolates } = projectPairs(kind, input);
          const { actors, values } = pairMatrix(kind, input);
          const place = new Map(actors.map((id, index) => [id, index]));
          const at = (entity: number) => place.get(table.entities[entity]!.id)!;
          const found = new Set<number>();
          for (const edge of edges) {
            const cell = at(edge.source) * actors.length + at(edge.target);
            found.add(cell);
            expect(edge.source).toBeLessThan(edge.target);
            expect([edge.weight, edge.directed]).toEqual([values[cell], false]);
            expect(Math.abs(edge.weight)).toBeGreaterThanOrEqual(counting.leastWeight);
            expect(stances.map(({ id }) => id)).toContain(edge.stance);
            const pairs = [...statementPairs(table, representative, edge, counted.range)];
            const signs = new Set(pairs.map(({ agreement }) => Math.sign(agreement - 0.5)));
            const isBoth = signs.has(1) && signs.has(-1);
            expect(edge.stance === 'mixed').toBe(kind === 'net' && isBoth);
            if (edge.stance === 'agreement') expect(edge.weight).toBeGreaterThan(0);
            if (edge.stance === 'disagreement')
              expect(Math.sign(edge.weight)).toBe(kind === 'net' ? -1 : 1);
          }
          for (const [cell, value] of values.entries()) {
            const [i, j] = [Math.floor(cell / actors.length), cell % actors.length];
            if (i < j && value !== 0 && Math.abs(value) >= counting.leastWeight)
              expect(found).toContain(cell);
          }
          const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
          expect([...joined, ...isolates]).toHaveLength(counted.actors);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('an edge holds the statements of both on what they share, and their pairs make its weight', () => {
    fc.assert(
      fc.property(talkative, levels, fc.constantFrom(...pairKinds), (project, level, kind) => {
        const input = inputOf(project, {}, level);
        const { table, representative } = input;
        const { edges, counted } = projectPairs(kind, input);
        for (const edge of edges) {
          const rows = Array.from(edge.rows);
          expect(rows).toEqual([...rows].sort((a, b) => a - b));
          expect(edge.count).toBe(rows.length);
          expect(edge.ascribed).toBe(sum(rows.map((row) => table.ascribed[row]!)));
          const pairs = [...statementPairs(table, representative, edge, counted.range)];
          expect(new Set(pairs.flatMap(({ a, b }) => [a, b]))).toEqual(new Set(rows));
          const agreement = sum(pairs.map((pair) => pair.agreement));
          const weight = {
            agreement,
            disagreement: pairs.length - agreement,
            net: 2 * agreement - pairs.length,
          };
          expect(edge.weight).toBeCloseTo(weight[kind], 9);
        }
      }),
    );
  });
});

describe('of actors on concepts', () => {
  test('every number is what the formula says, statement by statement', () => {
    fc.assert(
      fc.property(talkative, countings, levels, (project, counting, level) => {
        const input = inputOf(project, { ...counting, dnaCompatible: false }, level);
        const { aggregation, norm } = counting;
        const said = saidIn(input, aggregation === 'ignore').enough;
        const { actors, concepts, values } = positionMatrix(input);
        for (const [i, who] of actors.entries())
          for (const [j, on] of concepts.entries()) {
            const own = said.filter((one) => one.who === who && one.on === on);
            const sides = {
              ignore: own.length,
              subtract: sum(own.map(({ k }) => k)),
              combine: (own.some(({ k }) => k > 0) ? 1 : 0) + (own.some(({ k }) => k < 0) ? 2 : 0),
            };
            const divisor =
              aggregation === 'combine'
                ? 1
                : norm === 'activity'
                  ? said.filter((one) => one.who === who).length
                  : norm === 'prominence'
                    ? said.filter((one) => one.on === on).length
                    : 1;
            expect(values[i * concepts.length + j]).toBeCloseTo(sides[aggregation] / divisor, 9);
          }
      }),
      { numRuns: 200 },
    );
  });

  test('every statement on a concept stands in one edge, and whoever is for and against is mixed', () => {
    fc.assert(
      fc.property(talkative, levels, (project, level) => {
        const input = inputOf(project, {}, level);
        const { table, rows } = input;
        const { edges, counted } = projectPositions(input);
        const about = Array.from(rows).filter((row) => table.target[row]! >= table.actors.length);
        expect(edges.flatMap((edge) => Array.from(edge.rows)).sort((a, b) => a - b)).toEqual(about);
        expect(counted.leftOut).toBe(rows.length - about.length);
        for (const edge of edges) {
          const signs = Array.from(edge.rows, (row) =>
            Math.sign(table.stances[table.stance[row]!]!.polarity),
          );
          const isBoth = signs.includes(1) && signs.includes(-1);
          if (isBoth) expect(edge.stance).toBe('mixed');
          else if (signs.includes(1)) expect(edge.stance).toBe('for');
          else if (signs.includes(-1)) expect(edge.stance).toBe('against');
          else expect(['mixed', 'neutral']).toContain(edge.stance);
        }
      }),
    );
  });
});

test('what is counted and what is left out add up, and the order of the statements is no matter', () => {
  fc.assert(
    fc.property(
      talkative,
      countings,
      levels,
      fc.constantFrom('positions' as const, ...pairKinds),
      (project, counting, level, kind) => {
        const input = inputOf(project, counting, level);
        const { counted, given, received, edges } = projections[kind](input);
        const { all, once, enough } = saidIn(
          input,
          kind === 'positions' && counting.aggregation === 'ignore',
        );
        expect(counted).toMatchObject({
          rows: enough.length,
          duplicatesDropped: all.length - once.length,
          leftOut: input.rows.length - all.length,
          actors: new Set(enough.map(({ who }) => who)).size,
          concepts: new Set(enough.map(({ on }) => on)).size,
        });
        expect(counted.belowLeast.rows).toBe(once.length - enough.length);
        expect([...given, ...received].reduce((a, b) => a + b, 0)).toBe(2 * enough.length);
        const reversed = { ...project, statements: [...project.statements].reverse() };
        const other = projections[kind](inputOf(reversed, counting, level));
        const numbers = (list: typeof edges) =>
          list.map(({ source, target, stance, weight, count }) => [
            source,
            target,
            stance,
            weight,
            count,
          ]);
        expect(numbers(other.edges)).toEqual(numbers(edges));
      },
    ),
    { numRuns: 200 },
  );
});

test('rolling up first is the same as statements made by those who stand for the speakers', () => {
  fc.assert(
    fc.property(talkative, levels, fc.constantFrom(...pairKinds), (project, level, kind) => {
      const input = inputOf(project, {}, level);
      const { entities, entityIndex } = input.table;
      const idOf = (id: string) => entities[input.representative[entityIndex.get(id)!]!]!.id;
      const statements = project.statements.map((statement) => ({
        ...statement,
        speaker: idOf(statement.speaker),
      }));
      const { edges } = projectPairs(kind, inputOf({ ...project, statements }));
      const numbers = (list: typeof edges) =>
        list.map(({ source, target, stance, weight }) => [source, target, stance, weight]);
      expect(numbers(projectPairs(kind, input).edges)).toEqual(numbers(edges));
    }),
  );
});
