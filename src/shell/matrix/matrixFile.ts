import { filterRows } from '../../graph/filter.ts';
import type { Network } from '../../graph/network.ts';
import { rollUp } from '../../graph/rollUp.ts';
import type { Project } from '../../model/schema.ts';
import type { StatementTable } from '../../model/statements.ts';
import type { View } from '../../model/view.ts';
import { matrixCsvParts } from '../../write/csv.ts';
import { matrixOf, type MatrixRows } from '../../write/matrix.ts';
import { rearranged, shownMatrix } from '../../write/shownMatrix.ts';
import { fileOf, type TableFileType } from '../parts/tableFile.ts';
import type { Arranged } from './arranged.ts';

type Shown = {
  readonly project: Project;
  readonly table: StatementTable;
  readonly view: Pick<View, 'projection' | 'counting' | 'rollUp' | 'filters'>;
  readonly network: Pick<Network, 'counted'>;
};

/** Numbers that are written between two chances to pause. */
const stride = 4096;

/**
 * The matrix that is shown as the file that `export --table matrix` writes, rows and columns in the order
 * shown; a least weight leaves no number out there, so neither does it here. Stated stances, which the
 * command line has no matrix of, become mean polarities, with nothing where there is no statement.
 * Yields the share done; throws a RangeError where the matrix is too large.
 */
export function* matrixFile(
  type: TableFileType,
  arrangement: Arranged,
  shown: Shown,
): Generator<number, Blob> {
  const matrix = matrixShown(arrangement, shown);
  const parts: string[] = [];
  const pause = Math.max(1, Math.ceil(stride / Math.max(1, matrix.columns.length)));
  if (type === 'csv') {
    for (const part of matrixCsvParts(matrix))
      if (parts.push(part) % pause === 0) yield parts.length / (matrix.rows.length + 1);
    return fileOf(parts, type);
  }
  const { rows, columns } = matrix;
  parts.push(`{"rows":${JSON.stringify(rows)},\n"columns":${JSON.stringify(columns)},\n"values":[`);
  for (const row of rows.keys()) {
    // What is not a number becomes null.
    parts.push(row === 0 ? '\n' : ',\n', JSON.stringify(Array.from(matrix.values(row))));
    if (row % pause === 0) yield row / rows.length;
  }
  parts.push('\n]}\n');
  return fileOf(parts, type);
}

function matrixShown(
  { cells, rows, columns }: Arranged,
  { project, table, view, network }: Shown,
): MatrixRows {
  const { projection, counting } = view;
  const isStated = projection === 'stances';
  const shown = shownMatrix(cells, rows, columns, isStated);
  if (isStated || network.counted.leastWeight === 0) return shown;
  const input = {
    table,
    rows: filterRows(table, project, view.filters),
    representative: rollUp(table, view.rollUp),
    counting,
  };
  return rearranged(matrixOf(projection, input), shown.rows, shown.columns);
}
