import { daySpan } from '../../model/date.ts';
import type { ProjectionName } from '../../model/view.ts';
import type { Basis, Projected, ProjectedEdge, ProjectionInput } from '../projection.ts';
import { appliedNorm } from './norms.ts';
import type { Tally } from './tally.ts';

/** What a tally rests on, for a projection of a name. */
export function basisOf(
  projection: ProjectionName,
  { table, counting }: ProjectionInput,
  tally: Tally,
  range: number,
): Basis {
  const { duplicates, aggregation, leastStatements, leastWeight, dnaCompatible } = counting;
  return {
    projection,
    norm: appliedNorm(projection, counting),
    duplicates,
    aggregation,
    leastStatements,
    leastWeight,
    dnaCompatible,
    rows: tally.rows.length,
    actors: tally.actors.length,
    concepts: tally.concepts.length,
    duplicatesDropped: tally.duplicatesDropped,
    leftOut: tally.leftOut,
    belowLeast: tally.belowLeast,
    ...windowOf(tally.rows, table),
    range,
  };
}

/** First and last day that the dates of some rows may mean; null where none has a date. */
export function windowOf(
  rows: Uint32Array,
  { document, documents }: ProjectionInput['table'],
): Pick<Basis, 'firstDay' | 'lastDay'> {
  const counted = new Uint8Array(documents.length);
  for (let place = 0; place < rows.length; place++) counted[document[rows[place]!]!] = 1;
  let first = Infinity;
  let last = -Infinity;
  for (const [index, { date }] of documents.entries()) {
    if (counted[index] === 0 || date === undefined) continue;
    const [from, to] = daySpan(date);
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return first <= last ? { firstDay: first, lastDay: last } : { firstDay: null, lastDay: null };
}

/** What every projection of a tally says of its entities beside its edges. */
export function entitiesOf(
  { table }: ProjectionInput,
  { actors, concepts, statements, mentions }: Tally,
  edges: readonly ProjectedEdge[],
): Pick<Projected, 'selfRows' | 'given' | 'received' | 'isolates'> {
  const given = new Uint32Array(table.entities.length);
  const received = new Uint32Array(table.entities.length);
  for (const [place, actor] of actors.entries()) given[actor] = statements[place]!;
  for (const [place, concept] of concepts.entries()) received[concept] = mentions[place]!;
  const linked = new Uint8Array(table.entities.length);
  for (const { source, target } of edges) linked[source] = linked[target] = 1;
  const isolates = Array.from(actors).filter((actor) => !linked[actor]);
  return { selfRows: new Uint32Array(), given, received, isolates };
}
