import { describe, expect, test } from 'vitest';
import type { MatrixCells } from './cells.ts';
import { matrixOrders, ordered, targetPositions } from './order.ts';

const standings = {
  names: ['Zoo', 'Äpfel', 'item 10', 'item 9'],
  statements: [1, 5, 2, 5],
  camps: [1, 0, NaN, 1],
  positions: [0.5, NaN, -1, 0.5],
};

describe('the order of rows and columns', () => {
  test.each([
    ['project', [0, 1, 2, 3]],
    ['name', [1, 3, 2, 0]],
    ['statements', [1, 3, 2, 0]],
    ['camp', [1, 3, 0, 2]],
    ['position', [2, 3, 0, 1]],
  ] as const)('by %s', (order, expected) => {
    expect([...ordered(order, standings)]).toEqual(expected);
  });

  test('by camps or positions that nobody knows yet is by statements', () => {
    const { names, statements } = standings;
    for (const order of ['camp', 'position'] as const)
      expect(ordered(order, { names, statements })).toEqual(ordered('statements', standings));
  });

  test('of nobody is empty', () => {
    for (const order of matrixOrders)
      expect(ordered(order, { names: [], statements: [], camps: [], positions: [] })).toHaveLength(
        0,
      );
  });
});

test('what is spoken of stands near those for it and opposite to those against it', () => {
  const cells: MatrixCells = {
    rows: ['left', 'right', 'nowhere'],
    columns: ['a', 'b', 'c', 'd'],
    isSquare: false,
    start: Uint32Array.of(0, 2, 4, 5),
    column: Uint32Array.of(0, 1, 0, 2, 3),
    value: new Float64Array(5),
    tone: Float64Array.of(1, -0.5, 0.5, 0, 1),
    count: new Uint32Array(5),
    mark: new Uint8Array(5),
    stance: new Uint32Array(5),
    given: new Float64Array(3),
    received: new Float64Array(4),
  };
  const positions = targetPositions(cells, [-1, 1, NaN]);
  expect(positions[0]).toBeCloseTo((-1 + 0.5) / 1.5, 12);
  expect(positions[1]).toBe(1);
  expect([positions[2], positions[3]]).toEqual([NaN, NaN]);
});
