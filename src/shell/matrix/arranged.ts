import type { MatrixCells } from '../../graph/matrix/cells.ts';
import { ordered, targetPositions, type MatrixOrder } from '../../graph/matrix/order.ts';

/** A matrix as it is laid out: which of its rows and columns stands where. */
export type Arranged = {
  readonly cells: MatrixCells;
  /** Place -> number of the row or column. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  /** Places before which another camp begins. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
};

/**
 * A matrix in an order; `values` are the camps or positions of entities by id, absent where the order
 * needs none or they are not known yet.
 */
export function arranged(
  cells: MatrixCells,
  order: MatrixOrder,
  nameOf: (id: string) => string,
  values?: ReadonlyMap<string, number>,
): Arranged {
  const valuesOf = (ids: readonly string[]) => ids.map((id) => values?.get(id) ?? NaN);
  const side = (ids: readonly string[], statements: Float64Array, own: ArrayLike<number>) => {
    const keys = values && (order === 'camp' ? { camps: own } : { positions: own });
    const places = ordered(order, { names: ids.map(nameOf), statements, ...keys });
    const breaks: number[] = [];
    if (values && order === 'camp')
      for (let place = 1; place < places.length; place++)
        if (!Object.is(own[places[place]!], own[places[place - 1]!])) breaks.push(place);
    return { places, breaks };
  };
  const rowValues = valuesOf(cells.rows);
  const rows = side(cells.rows, cells.given, rowValues);
  const columnValues = () =>
    order === 'position' ? targetPositions(cells, rowValues) : valuesOf(cells.columns);
  const columns = cells.isSquare ? rows : side(cells.columns, cells.received, columnValues());
  return {
    cells,
    rows: rows.places,
    columns: columns.places,
    rowBreaks: rows.breaks,
    columnBreaks: columns.breaks,
  };
}
