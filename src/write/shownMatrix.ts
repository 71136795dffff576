import type { MatrixCells } from '../graph/matrix/cells.ts';
import type { Matrix, MatrixRows } from './matrix.ts';

/**
 * The matrix that is shown, in the order that it is shown in: places of rows and columns, first to last.
 * Between actors and of positions no statement is 0, as in {@link matrixOf}; stated stances leave it open.
 */
export function shownMatrix(
  cells: MatrixCells,
  rowOrder: Uint32Array,
  columnOrder: Uint32Array,
  isStated: boolean,
): MatrixRows {
  const placeOf = new Uint32Array(columnOrder.length);
  for (const [place, column] of columnOrder.entries()) placeOf[column] = place;
  return {
    rows: Array.from(rowOrder, (row) => cells.rows[row]!),
    columns: Array.from(columnOrder, (column) => cells.columns[column]!),
    values: (place) => {
      const row = rowOrder[place]!;
      const values = new Float64Array(columnOrder.length).fill(isStated ? NaN : 0);
      for (let cell = cells.start[row]!; cell < cells.start[row + 1]!; cell++)
        values[placeOf[cells.column[cell]!]!] = cells.value[cell]!;
      return values;
    },
  };
}

/** A whole matrix with some rows and columns first, in their order by id, and the others after them. */
export function rearranged(
  matrix: Matrix,
  rows: readonly string[],
  columns: readonly string[],
): MatrixRows {
  const numbered = (ids: readonly string[]) => new Map(ids.map((id, place) => [id, place]));
  const [rowOf, columnOf] = [numbered(matrix.rows), numbered(matrix.columns)];
  const order = (ids: readonly string[], own: ReadonlyMap<string, number>) => {
    const first = ids.filter((id) => own.has(id));
    const listed = new Set(first);
    return [...first, ...[...own.keys()].filter((id) => !listed.has(id))];
  };
  const [rowIds, columnIds] = [order(rows, rowOf), order(columns, columnOf)];
  const from = Uint32Array.from(columnIds, (id) => columnOf.get(id)!);
  return {
    rows: rowIds,
    columns: columnIds,
    values: (place) => {
      const start = rowOf.get(rowIds[place]!)! * matrix.columns.length;
      return Float64Array.from(from, (column) => matrix.values[start + column]!);
    },
  };
}
