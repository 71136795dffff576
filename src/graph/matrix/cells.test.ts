import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projects } from '../../model/arbitraryProject.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, projectionNames, type View } from '../../model/view.ts';
import { buildNetwork } from '../network.ts';
import { projectOfFlatTable } from '../testing/dnaSample.ts';
import { cellAt, matrixCells, type MatrixCells } from './cells.ts';
import { cellMarks } from './entries.ts';

type Options = { readonly projection: View['projection'] } & Partial<View['counting']>;

function matrix(project: Project, { projection, ...counting }: Options): MatrixCells {
  const table = statementTable(project);
  const view = { ...defaultView, projection, counting: { ...defaultView.counting, ...counting } };
  const steps = matrixCells({ network: buildNetwork(project, table, view), table });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

/** A cell by the ids of its row and column. */
function cell(cells: MatrixCells, row: string, column: string) {
  const at = cellAt(cells, cells.rows.indexOf(row), cells.columns.indexOf(column));
  if (at < 0) return undefined;
  const { value, tone, count, mark } = cells;
  return { value: value[at], tone: tone[at], count: count[at], mark: cellMarks[mark[at]!] };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('stated stances', () => {
  const project = exampleProject();
  const said = project.statements[1]!;
  const more = (id: string, stance: string) => ({ ...said, id, speaker: 'norland', stance });

  test('are of speakers on all that they speak of, in the order of the project', () => {
    const cells = matrix(project, { projection: 'stances' });
    expect(cells.rows).toEqual(['norland', 'sudland', 'minister', 'expert', 'reader']);
    expect(cells.columns).toEqual(['norland', 'accord', 'fishing-ban']);
    expect(cell(cells, 'sudland', 'accord')).toEqual({
      value: -0.5,
      tone: -0.5,
      count: 1,
      mark: 'against',
    });
    expect([...cells.given]).toEqual([1, 2, 2, 1, 1]);
    expect([...cells.received]).toEqual([2, 3, 2]);
  });

  test('have no cell where nobody says anything, and one where somebody is neutral', () => {
    const neutral = { ...project, statements: [...project.statements, more('n', 'neutral')] };
    const { statements } = neutral;
    const alone = { ...project, statements: statements.slice(-1) };
    expect(cell(matrix(project, { projection: 'stances' }), 'norland', 'norland')).toBeUndefined();
    const [own] = [cell(matrix(alone, { projection: 'stances' }), 'norland', 'accord')];
    expect(own).toEqual({ value: 0, tone: 0, count: 1, mark: 'neither' });
  });

  test('of one speaker on one target become their mean, marked where they contradict', () => {
    const statements = [...project.statements, more('a', 'opposes'), more('b', 'opposes')];
    const cells = matrix({ ...project, statements }, { projection: 'stances' });
    const own = cell(cells, 'norland', 'accord');
    expect(own).toMatchObject({ count: 3, mark: 'both' });
    expect(own?.value).toBeCloseTo(-1 / 3, 12);
    // What is opened is the stance of most of them.
    const at = cellAt(cells, 0, cells.columns.indexOf('accord'));
    const { stances } = buildNetwork(project, statementTable(project), defaultView);
    expect(stances[cells.stance[at]!]?.id).toBe('opposes');
  });

  test('ambivalence is a sign of both sides', () => {
    const alone = { ...project, statements: [more('a', 'ambivalent')] };
    expect(cell(matrix(alone, { projection: 'stances' }), 'norland', 'accord')).toMatchObject({
      value: 0,
      mark: 'both',
    });
  });
});

test('hold every edge of any network, once or, between actors, both ways', () => {
  fc.assert(
    fc.property(projects, fc.constantFrom(...projectionNames), (project, projection) => {
      const table = statementTable(project);
      const network = buildNetwork(project, table, { ...defaultView, projection });
      const cells = matrix(project, { projection });
      const pairs = new Set<string>();
      let counted = 0;
      network.graph.forEachEdge((_, { weight, count, stance }, source, target) => {
        pairs.add(`${source} ${target}`);
        counted += count;
        const own = cell(cells, source, target)!;
        if (projection === 'stances') return expect(own.count).toBeGreaterThanOrEqual(count);
        expect(own).toMatchObject({ value: weight, count });
        if (cells.isSquare) expect(cell(cells, target, source)).toEqual(own);
        const at = cellAt(cells, cells.rows.indexOf(source), cells.columns.indexOf(target));
        expect(network.stances[cells.stance[at]!]!.id).toBe(stance);
      });
      const ends = cells.isSquare ? 2 : 1;
      expect(cells.column).toHaveLength(pairs.size * ends);
      expect(sum(cells.given)).toBe(counted * ends);
      expect(cells.tone.every((tone) => Math.abs(tone) <= 1)).toBe(true);
      for (const [row] of cells.rows.entries()) {
        const own = cells.column.subarray(cells.start[row], cells.start[row + 1]);
        expect([...own]).toEqual([...own].sort((a, b) => a - b));
      }
    }),
  );
});

test('of a project without statements has neither rows nor columns', () => {
  const project = { ...exampleProject(), statements: [] };
  for (const projection of projectionNames) {
    const { rows, columns, value } = matrix(project, { projection });
    expect([rows, columns, [...value]]).toEqual([[], [], []]);
  }
});

const sample = path.resolve(
  import.meta.dirname,
  '../../../../shared/data/C_policy/dna_v3_sample/statements_flat.csv',
);

// Totals of the exports of Leifeld's sample file: ../shared/reference/dna.md.
describe.skipIf(!existsSync(sample))('the sample of DNA 3 (needs ../shared)', () => {
  const project = existsSync(sample)
    ? projectOfFlatTable(readFileSync(sample, 'utf8'))
    : exampleProject();
  const idOf = (name: string) => project.actors.find((actor) => actor.name === name)!.id;

  test('actors on concepts: 7 x 6, 22 cells, 40 statements, 18 for more than against', () => {
    const cells = matrix(project, { projection: 'positions' });
    expect([cells.rows.length, cells.columns.length, cells.value.length]).toEqual([7, 6, 22]);
    expect(sum(cells.value)).toBe(18);
    expect(sum(cells.given)).toBe(40);
    const stated = matrix(project, { projection: 'stances' });
    expect([stated.value.length, sum(stated.received)]).toEqual([22, 40]);
    const mentions = matrix(project, { projection: 'positions', aggregation: 'ignore' });
    expect(sum(mentions.value)).toBe(40);
    expect(mentions.tone.every((tone) => tone === 0)).toBe(true);
  });

  test.each([
    ['agreement', 'none', 160],
    ['agreement', 'average', 25.8024],
    ['disagreement', 'none', 116],
    ['disagreement', 'average', 20.4594],
    ['net', 'none', 44],
    ['net', 'average', 5.343],
  ] as const)('%s by %s sums to %d', (projection, norm, total) => {
    expect(sum(matrix(project, { projection, norm }).value)).toBeCloseTo(total, 4);
  });

  test('single cells are those published', () => {
    const net = matrix(project, { projection: 'net', norm: 'average' });
    const epa = idOf('Environmental Protection Agency');
    const npra = project.actors.find(({ name }) => /Petrochemical/.test(name))!.id;
    expect(cell(net, epa, npra)?.value).toBeCloseTo(-2.4, 4);
    expect(cell(net, epa, idOf('Senate'))?.value).toBeCloseTo(2.75, 4);
    const pair = [idOf('Senate'), idOf('Sierra Club')] as const;
    expect(cell(matrix(project, { projection: 'agreement' }), ...pair)?.value).toBe(2);
    expect(cell(matrix(project, { projection: 'disagreement' }), ...pair)?.value).toBe(5);
  });
});
