import type { ProjectionInput } from '../projection.ts';
import { byDate, periodsOf } from './duplicates.ts';
import { sortedBy } from './sortedBy.ts';

/**
 * What actors say on concepts, counted: x[i,j,k], the number of statements by actor i on concept j with
 * stance k. Actors and concepts are numbered from 0 in the order of the project; a cell is a pair of
 * them with at least one statement, cells stand in the order of actor and concept; cell c holds
 * the entries from `firstEntry[c]` and the rows from `firstRow[c]` up to those of the next.
 */
export type Tally = {
  /** Indices of entities. */
  readonly actors: Uint32Array;
  readonly concepts: Uint32Array;
  /** Statements by actor (a_i) and on concept. */
  readonly statements: Uint32Array;
  readonly mentions: Uint32Array;
  /** First cell of each actor, and the number of cells at the end. */
  readonly firstCell: Uint32Array;
  readonly cellActor: Uint32Array;
  readonly cellConcept: Uint32Array;
  readonly firstEntry: Uint32Array;
  /** Stance (an index of the table, 0 throughout where stances are ignored) and count of an entry. */
  readonly level: Uint32Array;
  readonly count: Uint32Array;
  readonly firstRow: Uint32Array;
  readonly rows: Uint32Array;
  readonly duplicatesDropped: number;
  readonly leftOut: number;
  readonly belowLeast: { readonly actors: number; readonly rows: number };
};

/**
 * Counts the rows whose target is a concept. Of duplicates (same speaker, target and, unless stances
 * are ignored, stance within a period) the first by date is kept, then actors with too few statements
 * are left out. Linear in rows, but for a sort by date where duplicates are dropped.
 */
export function tallyOf(input: ProjectionInput, ignoresStance = false): Tally {
  const { table, representative, counting } = input;
  const { actors, entities } = table;
  const about = input.rows.filter((row) => table.target[row]! >= actors.length);
  const levels = ignoresStance ? 1 : table.stances.length;
  const keys = {
    actor: (row: number) => representative[table.speaker[row]!]!,
    concept: (row: number) => representative[table.target[row]!]! - actors.length,
    level: (row: number) => (ignoresStance ? 0 : table.stance[row]!),
  };
  const periods = periodsOf(table, counting);
  const concepts = entities.length - actors.length;
  const byConcept = sortedBy(
    periods ? byDate(about, table) : about,
    concepts * levels,
    (row) => keys.concept(row) * levels + keys.level(row),
  );
  const sorted = sortedBy(byConcept, actors.length, keys.actor);
  const first = periods ? withoutDuplicates(sorted, keys, periods, table.document) : sorted;
  const { kept, dropped } = ofEnough(first, keys.actor, actors.length, counting.leastStatements);
  return {
    ...cellsOf(kept, keys, actors.length, concepts),
    duplicatesDropped: sorted.length - first.length,
    leftOut: input.rows.length - about.length,
    belowLeast: dropped,
  };
}

type Keys = Readonly<Record<'actor' | 'concept' | 'level', (row: number) => number>>;

/** Of sorted rows the first of every actor, concept, level and period. */
function withoutDuplicates(
  rows: Uint32Array,
  { actor, concept, level }: Keys,
  periods: Uint32Array,
  document: Uint32Array,
): Uint32Array {
  const seen = new Uint32Array(periods.length);
  let run = 0;
  let before: number | undefined;
  return rows.filter((row) => {
    const isSame =
      before !== undefined &&
      actor(row) === actor(before) &&
      concept(row) === concept(before) &&
      level(row) === level(before);
    if (!isSame) run++;
    before = row;
    const period = periods[document[row]!]!;
    if (seen[period] === run) return false;
    seen[period] = run;
    return true;
  });
}

/** The rows of actors that make at least so many statements, and how many do not. */
function ofEnough(
  rows: Uint32Array,
  actorOf: (row: number) => number,
  actors: number,
  least: number,
) {
  const statements = new Uint32Array(actors);
  for (const row of rows) statements[actorOf(row)]!++;
  const kept = least <= 1 ? rows : rows.filter((row) => statements[actorOf(row)]! >= least);
  const few = statements.reduce((sum, own) => sum + (own > 0 && own < least ? 1 : 0), 0);
  return { kept, dropped: { actors: few, rows: rows.length - kept.length } };
}

/** The cells of rows sorted by actor, concept and level; `actors` and `concepts` are upper bounds. */
function cellsOf(rows: Uint32Array, keys: Keys, actors: number, concepts: number) {
  const said = new Uint32Array(actors);
  const heard = new Uint32Array(concepts);
  for (const row of rows) {
    said[keys.actor(row)]!++;
    heard[keys.concept(row)]!++;
  }
  const [speaking, spokenOf] = [numbered(said), numbered(heard)];
  const firstCell = new Uint32Array(speaking.ids.length + 1);
  const column = () => new Uint32Array(rows.length + 1);
  const [cellActor, cellConcept, firstEntry, firstRow] = [column(), column(), column(), column()];
  const [level, count] = [column(), column()];
  let [cells, entries] = [0, 0];
  for (const [place, row] of rows.entries()) {
    const actor = speaking.numbers[keys.actor(row)]!;
    const concept = spokenOf.numbers[keys.concept(row)]!;
    const own = keys.level(row);
    const isNew =
      cells === 0 || cellActor[cells - 1] !== actor || cellConcept[cells - 1] !== concept;
    if (isNew) {
      cellActor[cells] = actor;
      cellConcept[cells] = concept;
      firstEntry[cells] = entries;
      firstRow[cells++] = place;
      firstCell[actor + 1] = cells;
    }
    if (isNew || level[entries - 1] !== own) level[entries++] = own;
    count[entries - 1]!++;
  }
  firstEntry[cells] = entries;
  firstRow[cells] = rows.length;
  return {
    actors: speaking.ids,
    concepts: spokenOf.ids.map((concept) => concept + actors),
    statements: speaking.ids.map((actor) => said[actor]!),
    mentions: spokenOf.ids.map((concept) => heard[concept]!),
    firstCell,
    cellActor: cellActor.slice(0, cells),
    cellConcept: cellConcept.slice(0, cells),
    firstEntry: firstEntry.slice(0, cells + 1),
    level: level.slice(0, entries),
    count: count.slice(0, entries),
    firstRow: firstRow.slice(0, cells + 1),
    rows,
  };
}

/** Those that have any, ascending, and the place of each among them. */
function numbered(counts: Uint32Array) {
  const numbers = new Uint32Array(counts.length);
  let found = 0;
  const ids = Uint32Array.from(counts.keys()).filter((id) => counts[id]! > 0);
  for (const id of ids) numbers[id] = found++;
  return { ids, numbers };
}
