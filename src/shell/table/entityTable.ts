import type { Network } from '../../graph/network.ts';
import type { Cell, Table } from '../../write/tables.ts';
import type { Counted } from '../evidence/counted.ts';
import { countsOf, neighboursOf, type Tallies } from './entityRows.ts';

/**
 * The table of actors and concepts as it is shown, for a file: one row an entity, with the statements
 * that it gives and receives, in all and by stance, and the ids of its neighbours.
 */
export function entityTableOf(
  { table }: Counted,
  network: Network,
  tallies: Tallies,
  rows: Uint32Array,
): Table {
  const directions = ['given', 'received'] as const;
  const stances = tallies.stances.map((stance) => ({ stance, id: table.stances[stance]!.id }));
  const counted = directions.flatMap((direction) => [
    direction,
    ...stances.map(({ id }) => `${direction}:${id}`),
  ]);
  const records = Array.from(rows, (entity) => {
    const { id, name, kind } = table.entities[entity]!;
    const record: Record<string, Cell> = { id, name, kind };
    for (const direction of directions) {
      const counts = countsOf(tallies[direction], entity, table.stances.length);
      record[direction] = counts.reduce((sum, count) => sum + count, 0);
      for (const one of stances) record[`${direction}:${one.id}`] = counts[one.stance]!;
    }
    const neighbours = new Set(neighboursOf(network, id).map((neighbour) => neighbour.id));
    return { ...record, neighbours: [...neighbours] };
  });
  return { columns: ['id', 'name', 'kind', ...counted, 'neighbours'], rows: records };
}
