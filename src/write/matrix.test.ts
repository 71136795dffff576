import { expect, test } from 'vitest';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, projectionNames } from '../model/view.ts';
import { matrixOf } from './matrix.ts';

const table = statementTable(exampleProject());
const input = {
  table,
  rows: Uint32Array.from({ length: table.length }, (_, row) => row),
  representative: Uint32Array.from(table.entities.keys()),
  counting: defaultView.counting,
};

test('positions are of actors on concepts, the others between actors and alike both ways', () => {
  for (const projection of projectionNames.filter((name) => name !== 'stances')) {
    const { rows, columns, values } = matrixOf(projection, input);
    expect(values).toHaveLength(rows.length * columns.length);
    expect(values.some((value) => value !== 0)).toBe(true);
    const actors = new Set(table.actors.map(({ id }) => id));
    expect(rows.every((id) => actors.has(id))).toBe(true);
    expect(columns.every((id) => actors.has(id))).toBe(projection !== 'positions');
    if (projection === 'positions') continue;
    expect(columns).toEqual(rows);
    for (const i of rows.keys())
      for (const j of rows.keys())
        expect(values[i * rows.length + j]).toBe(values[j * rows.length + i]);
  }
});

test('net is agreement minus disagreement', () => {
  const [agreement, disagreement, net] = (['agreement', 'disagreement', 'net'] as const).map(
    (projection) => matrixOf(projection, input).values,
  );
  for (const [at, value] of net!.entries())
    expect(value).toBeCloseTo(agreement![at]! - disagreement![at]!, 10);
});
