import type { ProjectionInput } from '../graph/projection.ts';
import { pairMatrix } from '../graph/projections/oneMode.ts';
import { positionMatrix } from '../graph/projections/twoMode.ts';
import type { ProjectionName } from '../model/view.ts';

/** Numbers in rows and columns of entities, by id: `values[i * columns.length + j]`. */
export type Matrix = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: Float64Array;
};

/** A matrix that gives its numbers row by row, NaN where there is nothing: it may be larger than memory. */
export type MatrixRows = Pick<Matrix, 'rows' | 'columns'> & {
  readonly values: (row: number) => Float64Array;
};

/** The projections that fill a matrix. */
type MatrixProjection = Exclude<ProjectionName, 'stances'>;

/**
 * A projection as a matrix: of actors by concepts for positions, else of actors by actors. Throws a
 * RangeError where it is too large to be written out.
 */
export function matrixOf(projection: MatrixProjection, input: ProjectionInput): Matrix {
  if (projection === 'positions') {
    const { actors, concepts, values } = positionMatrix(input);
    return { rows: actors, columns: concepts, values };
  }
  const { actors, values } = pairMatrix(projection, input);
  return { rows: actors, columns: actors, values };
}
