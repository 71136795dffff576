import { cellAt } from '../../graph/matrix/cells.ts';
import type { Network } from '../../graph/network.ts';
import type { Selection } from '../../model/view.ts';
import type { Arranged } from './arranged.ts';
import type { Place } from './gridKey.ts';

/**
 * What stands at a place of a matrix: the edge of a cell, between two actors from the lower to the higher
 * as the network has it, or the entity of a head; null for a pair without an edge and for the corner.
 */
export function picked(
  { row, column }: Place,
  { cells, rows, columns }: Arranged,
  { stances }: Pick<Network, 'stances'>,
): Selection | null {
  const [from, to] = [rows[row], columns[column]];
  if (from === undefined)
    return to === undefined ? null : { type: 'entity', id: cells.columns[to]! };
  if (to === undefined) return { type: 'entity', id: cells.rows[from]! };
  const at = cellAt(cells, from, to);
  if (at < 0) return null;
  const [source, target] = cells.isSquare ? [Math.min(from, to), Math.max(from, to)] : [from, to];
  return {
    type: 'edge',
    source: cells.rows[source]!,
    target: cells.columns[target]!,
    stance: stances[cells.stance[at]!]!.id,
  };
}

/**
 * Where what is selected in the picture stands: the cell of an edge, between two actors on both sides of
 * the diagonal, or the heads of an entity.
 */
export function placesOf(
  pictured: Selection | null,
  { cells, rows, columns }: Arranged,
): readonly Place[] {
  if (!pictured || pictured.type === 'statement') return [];
  const rowOf = (id: string) => rows.indexOf(cells.rows.indexOf(id));
  const columnOf = (id: string) => columns.indexOf(cells.columns.indexOf(id));
  if (pictured.type === 'entity') {
    const [row, column] = [rowOf(pictured.id), columnOf(pictured.id)];
    return [
      ...(row < 0 ? [] : [{ row, column: -1 }]),
      ...(column < 0 ? [] : [{ row: -1, column }]),
    ];
  }
  const { source, target } = pictured;
  const ends = cells.isSquare
    ? ([
        [source, target],
        [target, source],
      ] as const)
    : ([[source, target]] as const);
  return ends
    .map(([from, to]) => ({ row: rowOf(from), column: columnOf(to) }))
    .filter(({ row, column }) => row >= 0 && column >= 0);
}
