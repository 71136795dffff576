import type { ProjectionInput } from '../projection.ts';
import { byDate, periodsOf } from './duplicates.ts';
import { sortedBy } from './sortedBy.ts';
import { speakerOf } from '../rollUp.ts';

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
  const { table, counting } = input;
  const { actors, entities } = table;
  const levels = ignoresStance ? 1 : table.stances.length;
  const concepts = entities.length - actors.length;
  const { about, ...keys } = aboutConcepts(input, ignoresStance);
  const periods = periodsOf(table, counting);
  const byConcept = sortedBy(
    periods ? byDate(about, table) : about,
    concepts * levels,
    keys.conceptAndLevel,
  );
  const sorted = sortedBy(byConcept, actors.length, keys.actor);
  const first = periods ? withoutDuplicates(sorted, keys, periods, table.document) : sorted;
  const { kept, dropped } = ofEnough(first, keys.actor, actors.length, counting.leastStatements);
  return {
    ...cellsOf(kept, keys, actors.length, concepts, levels),
    duplicatesDropped: sorted.length - first.length,
    leftOut: input.rows.length - about.length,
    belowLeast: dropped,
  };
}

/** By row, for those that count: who speaks, and the number of the concept times the levels plus the level. */
type Keys = { readonly actor: Uint32Array; readonly conceptAndLevel: Uint32Array };

/** The rows about a concept, and their keys. */
function aboutConcepts(
  { table, representative, rows }: ProjectionInput,
  ignoresStance: boolean,
): Keys & { readonly about: Uint32Array } {
  const { target, stance } = table;
  const levels = ignoresStance ? 1 : table.stances.length;
  const actors = table.actors.length;
  const actor = new Uint32Array(table.length);
  const conceptAndLevel = new Uint32Array(table.length);
  const about = new Uint32Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    if (target[row]! < actors) continue;
    const concept = representative[target[row]!]! - actors;
    actor[row] = speakerOf(table, representative, row);
    conceptAndLevel[row] = concept * levels + (ignoresStance ? 0 : stance[row]!);
    about[count++] = row;
  }
  return { about: about.subarray(0, count), actor, conceptAndLevel };
}

/** Of sorted rows the first of every actor, concept, level and period. */
function withoutDuplicates(
  rows: Uint32Array,
  { actor, conceptAndLevel }: Keys,
  periods: Uint32Array,
  document: Uint32Array,
): Uint32Array {
  const seen = new Uint32Array(periods.length);
  let run = 0;
  let before: number | undefined;
  return rows.filter((row) => {
    const isSame =
      before !== undefined &&
      actor[row] === actor[before] &&
      conceptAndLevel[row] === conceptAndLevel[before];
    if (!isSame) run++;
    before = row;
    const period = periods[document[row]!]!;
    if (seen[period] === run) return false;
    seen[period] = run;
    return true;
  });
}

/** The rows of actors that make at least so many statements, and how many do not. */
function ofEnough(rows: Uint32Array, actorOf: Uint32Array, actors: number, least: number) {
  if (least <= 1) return { kept: rows, dropped: { actors: 0, rows: 0 } };
  const statements = new Uint32Array(actors);
  for (const row of rows) statements[actorOf[row]!]!++;
  const kept = rows.filter((row) => statements[actorOf[row]!]! >= least);
  const few = statements.reduce((sum, own) => sum + (own > 0 && own < least ? 1 : 0), 0);
  return { kept, dropped: { actors: few, rows: rows.length - kept.length } };
}

/** The cells of rows sorted by actor, concept and level; `actors` and `concepts` are upper bounds. */
function cellsOf(
  rows: Uint32Array,
  { actor: actorOf, conceptAndLevel }: Keys,
  actors: number,
  concepts: number,
  levels: number,
) {
  const said = new Uint32Array(actors);
  const heard = new Uint32Array(concepts);
  const conceptOf = Uint32Array.from({ length: concepts * levels }, (_, key) => key / levels);
  const column = () => new Uint32Array(rows.length + 1);
  const [cellActor, cellConcept, firstEntry, firstRow] = [column(), column(), column(), column()];
  const [level, count] = [column(), column()];
  let cells = 0;
  let entries = 0;
  let lastActor = -1;
  let lastConcept = -1;
  let lastKey = -1;
  // Rows in this order lie all over the columns: what is read of them is read once.
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    const actor = actorOf[row]!;
    const key = conceptAndLevel[row]!;
    const concept = conceptOf[key]!;
    const isNew = actor !== lastActor || concept !== lastConcept;
    if (isNew) {
      cellActor[cells] = actor;
      cellConcept[cells] = concept;
      firstEntry[cells] = entries;
      firstRow[cells++] = place;
    }
    if (isNew || key !== lastKey) level[entries++] = key - concept * levels;
    count[entries - 1]!++;
    said[actor]!++;
    heard[concept]!++;
    lastActor = actor;
    lastConcept = concept;
    lastKey = key;
  }
  firstEntry[cells] = entries;
  firstRow[cells] = rows.length;
  const [speaking, spokenOf] = [numbered(said), numbered(heard)];
  const firstCell = new Uint32Array(speaking.ids.length + 1);
  for (let cell = 0; cell < cells; cell++) {
    const actor = speaking.numbers[cellActor[cell]!]!;
    cellActor[cell] = actor;
    cellConcept[cell] = spokenOf.numbers[cellConcept[cell]!]!;
    firstCell[actor + 1] = cell + 1;
  }
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
