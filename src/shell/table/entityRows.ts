import type { Network } from '../../graph/network.ts';
import { kindName } from '../../model/kindName.ts';
import { sourceOf, targetOf, type Counted } from '../evidence/counted.ts';
import { alphabeticalRanks, sortRows, type Order } from './sortRows.ts';

/** How many statements everybody makes and receives, by stance. */
export type Tallies = {
  /** At entity × number of stances + stance. */
  readonly given: Uint32Array;
  readonly received: Uint32Array;
  /** Indices of stances that occur at all. */
  readonly stances: readonly number[];
};

/** An edge as seen from one of its ends. */
export type Neighbour = {
  readonly id: string;
  readonly stance: string;
  readonly count: number;
  readonly outgoing: boolean;
};

export type EntityColumn =
  | 'name'
  | 'kind'
  | 'given'
  | 'received'
  | `given:${number}`
  | `received:${number}`;

/** Counts of the shown statements between two different entities, as the picture draws them. */
export function talliesOf(counted: Counted): Tallies {
  const { table, shown } = counted;
  const width = table.stances.length;
  const given = new Uint32Array(table.entities.length * width);
  const received = new Uint32Array(table.entities.length * width);
  const occurring = new Set<number>();
  for (let row = 0; row < table.length; row++) {
    const [source, target] = [sourceOf(counted, row), targetOf(counted, row)];
    if (!shown[row] || source === target) continue;
    const stance = table.stance[row]!;
    given[source * width + stance]!++;
    received[target * width + stance]!++;
    occurring.add(stance);
  }
  return { given, received, stances: [...occurring].sort((a, b) => a - b) };
}

/** The counts of one entity, by stance. */
export function countsOf(tallies: Uint32Array, entity: number, stances: number): Uint32Array {
  return tallies.subarray(entity * stances, (entity + 1) * stances);
}

/**
 * Indices of the entities that a network draws, in the order asked for. Among equals those with more
 * statements come first, then the alphabet decides.
 */
export function entityRows(
  { table }: Counted,
  { graph }: Network,
  tallies: Tallies,
  { column, direction }: Order<EntityColumn>,
): Uint32Array {
  const drawn = Uint32Array.from(graph.nodes(), (id) => table.entityIndex.get(id)!);
  const names = alphabeticalRanks(table.entities.map(({ name }) => name));
  if (column === 'name') return sortRows(drawn, (entity) => names[entity]!, direction);
  const width = table.stances.length;
  const sumOf = (counts: Uint32Array, entity: number) =>
    countsOf(counts, entity, width).reduce((sum, count) => sum + count, 0);
  const { given, received } = tallies;
  const usual = sortRows(
    sortRows(drawn, (entity) => names[entity]!, 'ascending'),
    (entity) => sumOf(given, entity) + sumOf(received, entity),
    'descending',
  );
  if (column === 'kind') {
    const kinds = alphabeticalRanks(table.entities.map(({ kind }) => kindName(kind)));
    return sortRows(usual, (entity) => kinds[entity]!, direction);
  }
  const [side, stance] = column.split(':');
  const counts = side === 'given' ? given : received;
  const keyOf = (entity: number) =>
    stance === undefined ? sumOf(counts, entity) : countsOf(counts, entity, width)[Number(stance)]!;
  return sortRows(usual, keyOf, direction);
}

/** The other ends of an entity's edges: its own statements first, each by stance, then by count. */
export function neighboursOf({ graph, stances }: Network, id: string): Neighbour[] {
  const rank = new Map(stances.map((stance, index) => [stance.id, index]));
  const found: Neighbour[] = [];
  graph.forEachDirectedEdge(id, (_, { stance, count }, source, target) => {
    const outgoing = source === id;
    found.push({ id: outgoing ? target : source, stance, count, outgoing });
  });
  return found.sort(
    (a, b) =>
      Number(b.outgoing) - Number(a.outgoing) ||
      rank.get(a.stance)! - rank.get(b.stance)! ||
      b.count - a.count,
  );
}
