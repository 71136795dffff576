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
  const end = (own: Uint32Array, other: Uint32Array, { place }: Side) =>
    Uint32Array.from({ length: size * ends }, (_, entry) =>
      entry % ends === 0 ? place[own[entry / ends]!]! : place[other[(entry - 1) / ends]!]!,
    );
  return {
    rows,
    columns: isSquare ? rows : idsOf(sides.to),
    isSquare,
    row: end(source, target, sides.from),
    column: end(target, source, sides.to),
    value,
    tone,
    count,
    mark,
    stance,
  };
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
  const entities = Uint32Array.from(flags.keys()).filter((entity) => flags[entity] === 1);
  for (const [at, entity] of entities.entries()) place[entity] = at;
  return { entities, place };
}
