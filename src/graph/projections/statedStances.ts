import type { StatementTable } from '../../model/statements.ts';
import type { Basis, Projected, ProjectedEdge, ProjectionInput } from '../projection.ts';
import { windowOf } from './basis.ts';
import { rangeOf } from './range.ts';
import { sortedBy } from './sortedBy.ts';

/**
 * The projection "stated stances": all statements of one stance by one speaker on one target become
 * one edge. Rows whose speaker and target are the same entity, after roll-up, become no edge. Nothing is
 * weighed: the view's counting has no part in it. Linear in rows, by two stable counting sorts, whatever the number of edges.
 */
export function projectStances(input: ProjectionInput): Projected {
  const { table, rows, representative } = input;
  const { speaker, target, stance, entities, stances } = table;
  const count = stances.length;
  const links = new Uint32Array(rows.length);
  const selfRows = new Uint32Array(rows.length);
  const source = new Uint32Array(table.length);
  const targetAndStance = new Uint32Array(table.length);
  let linkCount = 0;
  let selfCount = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    const from = representative[speaker[row]!]!;
    const to = representative[target[row]!]!;
    source[row] = from;
    targetAndStance[row] = to * count + stance[row]!;
    if (from === to) selfRows[selfCount++] = row;
    else links[linkCount++] = row;
  }
  const linked = links.subarray(0, linkCount);
  const byTarget = sortedBy(linked, entities.length * count, targetAndStance);
  const bySource = sortedBy(byTarget, entities.length, source);
  const edges = runsOf(bySource, table, representative);
  const given = new Uint32Array(entities.length);
  const received = new Uint32Array(entities.length);
  for (const edge of edges) {
    given[edge.source]! += edge.count;
    received[edge.target]! += edge.count;
  }
  return {
    edges,
    selfRows: selfRows.slice(0, selfCount),
    stances,
    counted: basisOf(input, links.subarray(0, linkCount), given, received),
    given,
    received,
    isolates: [],
  };
}

function basisOf(
  { table, counting }: ProjectionInput,
  rows: Uint32Array,
  given: Uint32Array,
  received: Uint32Array,
): Basis {
  const some = (counts: Uint32Array) => counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return {
    projection: 'stances',
    norm: 'none',
    duplicates: 'all',
    aggregation: counting.aggregation,
    leastStatements: 1,
    leastWeight: 0,
    dnaCompatible: false,
    rows: rows.length,
    actors: some(given),
    concepts: some(received),
    duplicatesDropped: 0,
    leftOut: 0,
    belowLeast: { actors: 0, rows: 0 },
    ...windowOf(rows, table),
    range: rangeOf(table, { level: table.stance }, false),
  };
}

/** One edge for every run of rows that agree in source, target and stance. */
function runsOf(
  sorted: Uint32Array,
  { speaker, target, stance, stances, ascribed }: StatementTable,
  representative: Uint32Array,
): ProjectedEdge[] {
  const edges: ProjectedEdge[] = [];
  let start = 0;
  for (let end = 1; end <= sorted.length; end++) {
    const row = sorted[start]!;
    const source = representative[speaker[row]!]!;
    const to = representative[target[row]!]!;
    if (end < sorted.length) {
      const other = sorted[end]!;
      const same =
        stance[other] === stance[row] &&
        representative[target[other]!] === to &&
        representative[speaker[other]!] === source;
      if (same) continue;
    }
    const { id, polarity } = stances[stance[row]!]!;
    const own = sorted.subarray(start, end);
    edges.push({
      source,
      target: to,
      stance: id,
      polarity,
      weight: own.length,
      directed: true,
      count: own.length,
      ascribed: own.reduce((sum, one) => sum + ascribed[one]!, 0),
      rows: own,
    });
    start = end;
  }
  return edges;
}
