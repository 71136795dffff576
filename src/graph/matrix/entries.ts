import { isAmbivalent } from '../../model/stance.ts';
import type { StatementTable } from '../../model/statements.ts';
import type { EdgeAttributes, Network } from '../network.ts';
import { pullOf } from '../pull.ts';

/** What a cell is a sign of; `both` is for and against at once, or an ambivalent stance. */
export const cellMarks = ['for', 'against', 'both', 'neither'] as const;
export type CellMark = (typeof cellMarks)[number];

/** The places of a network's edges in its matrix; an entry is an edge, or its mirror image. */
export type Entries = {
  /** Ids of entities in the order of the project. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Whether rows and columns are the same actors; then every edge has two entries, 2e and 2e + 1. */
  readonly isSquare: boolean;
  /** By entry. */
  readonly row: Uint32Array;
  readonly column: Uint32Array;
  /** By edge: weight and pull (of stated stances polarity times statements), statements, mark, stance. */
  readonly value: Float64Array;
  readonly tone: Float64Array;
  readonly count: Uint32Array;
  readonly mark: Uint8Array;
  readonly stance: Uint32Array;
};

export type MatrixSource = {
  readonly network: Pick<Network, 'graph' | 'stances' | 'counted' | 'isolates'>;
  readonly table: Pick<StatementTable, 'entities' | 'entityIndex'>;
};

/** How many edges are read between two chances to pause. */
export const stride = 1024;

/** Reads the edges of a network; yields the share done. */
export function* edgeEntries({ network, table }: MatrixSource): Generator<number, Entries> {
  const { graph, counted, stances } = network;
  const isSquare = counted.projection !== 'stances' && counted.projection !== 'positions';
  const { size } = graph;
  const [source, target] = [new Uint32Array(size), new Uint32Array(size)];
  const [value, tone] = [new Float64Array(size), new Float64Array(size)];
  const [count, stance] = [new Uint32Array(size), new Uint32Array(size)];
  const mark = new Uint8Array(size);
  const stanceOf = new Map(stances.map(({ id }, index) => [id, index]));
  const mixed = new Set(stances.filter(isAmbivalent).map(({ id }) => id));
  let edge = 0;
  for (const { attributes, source: from, target: to } of graph.edgeEntries()) {
    source[edge] = table.entityIndex.get(from)!;
    target[edge] = table.entityIndex.get(to)!;
    mark[edge] = cellMarks.indexOf(markOf(attributes, mixed));
    const pull = pullOf(attributes, counted);
    value[edge] = counted.projection === 'stances' ? pull : attributes.weight;
    // What only tells that somebody speaks of something takes no side.
    tone[edge] = cellMarks[mark[edge]!] === 'neither' ? 0 : pull;
    count[edge] = attributes.count;
    stance[edge] = stanceOf.get(attributes.stance)!;
    if (++edge % stride === 0) yield edge / size;
  }
  const speaking = flagged(table, source);
  for (const id of network.isolates) speaking[table.entityIndex.get(id)!] = 1;
  const sides = isSquare
    ? bothSides(speaking, target)
    : { from: places(speaking), to: places(flagged(table, target)) };
  const idsOf = ({ entities }: Side) => Array.from(entities, (own) => table.entities[own]!.id);
  const rows = idsOf(sides.from);
  const ends = isSquare ? 2 : 1;
  const [row, column] = [new Uint32Array(size * ends), new Uint32Array(size * ends)];
  for (let at = 0; at < size; at++) {
    const [one, other] = [source[at]!, target[at]!];
    row[at * ends] = sides.from.place[one]!;
    column[at * ends] = sides.to.place[other]!;
    if (isSquare) {
      row[at * 2 + 1] = sides.from.place[other]!;
      column[at * 2 + 1] = sides.to.place[one]!;
    }
    if (at % stride === stride - 1) yield 1;
  }
  const columns = isSquare ? rows : idsOf(sides.to);
  return { rows, columns, isSquare, row, column, value, tone, count, mark, stance };
}

function markOf(
  { stance, polarity }: Pick<EdgeAttributes, 'stance' | 'polarity'>,
  mixed: ReadonlySet<string>,
): CellMark {
  if (mixed.has(stance)) return 'both';
  return polarity > 0 ? 'for' : polarity < 0 ? 'against' : 'neither';
}

/** One side of a matrix: its entities, and the place of each among them. */
type Side = { readonly entities: Uint32Array; readonly place: Uint32Array };

function flagged({ entities }: MatrixSource['table'], ends: Uint32Array): Uint8Array {
  const flags = new Uint8Array(entities.length);
  for (const end of ends) flags[end] = 1;
  return flags;
}

function bothSides(speaking: Uint8Array, target: Uint32Array) {
  for (const end of target) speaking[end] = 1;
  const side = places(speaking);
  return { from: side, to: side };
}

function places(flags: Uint8Array): Side {
  const place = new Uint32Array(flags.length);
  let found = 0;
  const entities = new Uint32Array(flags.length);
  for (let entity = 0; entity < flags.length; entity++) {
    if (flags[entity] === 0) continue;
    place[entity] = found;
    entities[found++] = entity;
  }
  return { entities: entities.subarray(0, found), place };
}
