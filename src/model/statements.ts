import { daySpan } from './date.ts';
import type { Actor, Concept, Document, Project, Stance } from './schema.ts';
import { stancesOf } from './stance.ts';

/** No entry: a statement nobody else reports has this in `reportedBy`; likewise `speaksFor`. */
export const none = 0xffff_ffff;

/**
 * The statements of a project as columns: one entry a statement, in file order; ids are indices into
 * `actors`, `entities`, `documents` and `stances`. Rows stay valid for as long as the project does.
 */
export type StatementTable = {
  readonly length: number;
  /** Actors first, then concepts: an index below `actors.length` is an actor in both lists. */
  readonly entities: readonly (Actor | Concept)[];
  readonly actors: readonly Actor[];
  readonly documents: readonly Document[];
  readonly stances: readonly Stance[];
  readonly entityIndex: ReadonlyMap<string, number>;
  readonly document: Uint32Array;
  /** Index of an actor. */
  readonly speaker: Uint32Array;
  /** Index of the actor in whose name the speaker speaks, or {@link none}. */
  readonly speaksFor: Uint32Array;
  /** Index of an entity. */
  readonly target: Uint32Array;
  readonly stance: Uint32Array;
  /** Index of an actor, or {@link none}. */
  readonly reportedBy: Uint32Array;
  /** 1 where the stance is imputed to the speaker by somebody else, 0 for own or quoted words. */
  readonly ascribed: Uint8Array;
  /** 0 to 1; 1 where the coder gave none. */
  readonly confidence: Float64Array;
  /** First and last day the date may mean, as days since 1970-01-01 UTC; see {@link daySpan}. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
};

/** Lays the statements of a checked project out in columns; linear in their number. */
export function statementTable(project: Project): StatementTable {
  const { statements, documents, actors } = project;
  const length = statements.length;
  const stances = stancesOf(project);
  const entities = [...actors, ...project.concepts];
  const entityIndex = indexById(entities);
  const documentOf = finderOf(indexById(documents));
  const speakerOf = finderOf(entityIndex);
  const targetOf = finderOf(entityIndex);
  const stanceOf = finderOf(indexById(stances));
  const spans = documents.map(({ date }) => daySpan(date));
  const first = Int32Array.from(spans, ([day]) => day);
  const last = Int32Array.from(spans, ([, day]) => day);

  const table: StatementTable = {
    length,
    entities,
    actors,
    documents,
    stances,
    entityIndex,
    document: new Uint32Array(length),
    speaker: new Uint32Array(length),
    speaksFor: new Uint32Array(length).fill(none),
    target: new Uint32Array(length),
    stance: new Uint32Array(length),
    reportedBy: new Uint32Array(length).fill(none),
    ascribed: new Uint8Array(length),
    confidence: new Float64Array(length),
    firstDay: new Int32Array(length),
    lastDay: new Int32Array(length),
  };
  for (let row = 0; row < length; row++) {
    const statement = statements[row]!;
    const document = documentOf(statement.document);
    table.document[row] = document;
    table.speaker[row] = speakerOf(statement.speaker);
    table.target[row] = targetOf(statement.target);
    table.stance[row] = stanceOf(statement.stance);
    if (statement.speaksFor !== undefined)
      table.speaksFor[row] = indexOf(entityIndex, statement.speaksFor);
    if (statement.reportedBy !== undefined)
      table.reportedBy[row] = indexOf(entityIndex, statement.reportedBy);
    table.ascribed[row] = isAscribed(statement) ? 1 : 0;
    table.confidence[row] = statement.confidence ?? 1;
    table.firstDay[row] = first[document]!;
    table.lastDay[row] = last[document]!;
  }
  return table;
}

/**
 * Whether somebody else imputes the stance to the speaker. A reporter who quotes or paraphrases
 * passes words on; one without a stated mode is taken to impute.
 */
export function isAscribed(statement: {
  readonly reportedBy?: string | undefined;
  readonly mode?: string | undefined;
}): boolean {
  return statement.reportedBy !== undefined && (statement.mode ?? 'ascribed') === 'ascribed';
}

function indexById(items: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(items.map(({ id }, index) => [id, index]));
}

/** {@link indexOf} for one column, which often names the same entry many times in a row. */
function finderOf(index: ReadonlyMap<string, number>): (id: string) => number {
  let last: string | undefined;
  let found = 0;
  return (id) => {
    if (id !== last) {
      found = indexOf(index, id);
      last = id;
    }
    return found;
  };
}

function indexOf(index: ReadonlyMap<string, number>, id: string): number {
  const found = index.get(id);
  if (found === undefined) throw new RangeError(`no entry with the id ${JSON.stringify(id)}`);
  return found;
}
