import { filterRows } from '../graph/filter.ts';
import type { Network } from '../graph/network.ts';
import { rollUp, speakerOf } from '../graph/rollUp.ts';
import type { ActorKind, ConceptKind, Project } from '../model/schema.ts';
import type { StatementTable } from '../model/statements.ts';
import { defaultView, type Ascription, type Filters, type RollUpLevel } from '../model/view.ts';

type Kind = ActorKind | ConceptKind;

/** How many statements each choice of a filter shows, all other choices being as they are. */
export type Facets = {
  readonly stances: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly documents: ReadonlyMap<string, number>;
  readonly ascription: Readonly<Record<Ascription, number>>;
};

/**
 * Statements by stance, kind, document and ascription, each counted under all filters but its own. A
 * kind counts statements whose speaker or target is of it, unless the other one's kind is hidden.
 * What the project has is listed, with 0 where nothing is left of it. Four passes over the rows.
 * @param among 1 for each row that is counted at all; without it all are
 */
export function countFacets(
  table: StatementTable,
  project: Project,
  filters: Filters,
  among?: Uint8Array,
): Facets {
  const { filters: none } = defaultView;
  const rowsWithout = (...freed: (keyof Filters)[]) => {
    const rows = filterRows(table, project, {
      ...filters,
      ...Object.fromEntries(freed.map((key) => [key, none[key]])),
    });
    return among ? rows.filter((row) => among[row] === 1) : rows;
  };
  const own = rowsWithout('ascription');
  let ascribed = 0;
  for (const row of own) ascribed += table.ascribed[row]!;
  return {
    stances: tally(table.stances, table.stance, rowsWithout('hiddenStances')),
    documents: tally(table.documents, table.document, rowsWithout('hiddenDocuments')),
    kinds: tallyKinds(table, rowsWithout('hiddenKinds'), new Set(filters.hiddenKinds)),
    ascription: { all: own.length, own: own.length - ascribed, ascribed },
  };
}

/** 1 for each row between two entities of a network, as its view counts them, else 0. */
export function rowsWithin(
  { graph }: Pick<Network, 'graph'>,
  table: StatementTable,
  level: RollUpLevel,
): Uint8Array {
  const representative = rollUp(table, level);
  const isIn = Uint8Array.from(table.entities, ({ id }) => (graph.hasNode(id) ? 1 : 0));
  return Uint8Array.from(table.target, (target, row) => {
    const source = isIn[speakerOf(table, representative, row)]!;
    return source & isIn[representative[target]!]!;
  });
}

function tally(
  items: readonly { readonly id: string }[],
  column: Uint32Array,
  rows: Uint32Array,
): ReadonlyMap<string, number> {
  const counts = new Uint32Array(items.length);
  for (const row of rows) counts[column[row]!]!++;
  return new Map(items.map(({ id }, index) => [id, counts[index]!]));
}

function tallyKinds(
  { entities, speaker, target }: StatementTable,
  rows: Uint32Array,
  hidden: ReadonlySet<Kind>,
): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>(entities.map(({ kind }) => [kind, 0]));
  const add = (kind: Kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const row of rows) {
    const from = entities[speaker[row]!]!.kind;
    const to = entities[target[row]!]!.kind;
    if (from === to || !hidden.has(to)) add(from);
    if (from !== to && !hidden.has(from)) add(to);
  }
  return counts;
}
