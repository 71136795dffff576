import type { Stance } from '../../model/schema.ts';
import type { StatementTable } from '../../model/statements.ts';
import type { Basis, Projected, ProjectedEdge, ProjectionInput } from '../projection.ts';
import { windowOf } from './basis.ts';
import { rangeOf } from './range.ts';
import { sortedBy } from './sortedBy.ts';
import { speakerOf } from '../rollUp.ts';

/**
 * The projection "stated stances": all statements of one stance by one speaker on one target become
 * one edge. Rows whose speaker and target are the same entity, after roll-up, become no edge. Nothing is
 * weighed: the view's counting has no part in it. Linear in rows, by two stable counting sorts, whatever the number of edges.
 */
export function projectStances(input: ProjectionInput): Projected {
  const { table, rows, representative } = input;
  const { target, stance, entities, stances } = table;
  const count = stances.length;
  const links = new Uint32Array(rows.length);
  const selfRows = new Uint32Array(rows.length);
  const source = new Uint32Array(table.length);
  const targetAndStance = new Uint32Array(table.length);
  let linkCount = 0;
  let selfCount = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    const from = speakerOf(table, representative, row);
    const to = representative[target[row]!]!;
    source[row] = from;
    targetAndStance[row] = to * count + stance[row]!;
    if (from === to) selfRows[selfCount++] = row;
    else links[linkCount++] = row;
  }
  const linked = links.subarray(0, linkCount);
  const byTarget = sortedBy(linked, entities.length * count, targetAndStance);
  const bySource = sortedBy(byTarget, entities.length, source);
  const edges = runsOf(bySource, { source, targetAndStance }, table);
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

/** By row, for those that are shown: who speaks, and the target times the stances plus the stance. */
type Keys = { readonly source: Uint32Array; readonly targetAndStance: Uint32Array };

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
  { source, targetAndStance }: Keys,
  { stances, ascribed }: StatementTable,
): ProjectedEdge[] {
  const edges: ProjectedEdge[] = [];
  let start = 0;
  while (start < sorted.length) {
    const row = sorted[start]!;
    const from = source[row]!;
    const key = targetAndStance[row]!;
    let ascribedCount = ascribed[row]!;
    let end = start + 1;
    for (; end < sorted.length; end++) {
      const other = sorted[end]!;
      if (targetAndStance[other] !== key || source[other] !== from) break;
      ascribedCount += ascribed[other]!;
    }
    edges.push(new Run(sorted, start, end, from, key, stances, ascribedCount));
    start = end;
  }
  return edges;
}

/** The rows of an edge become an array of their own when they are asked for: most never are. */
class Run implements ProjectedEdge {
  readonly source: number;
  readonly target: number;
  readonly stance: string;
  readonly polarity: number;
  readonly weight: number;
  readonly directed = true;
  readonly count: number;
  readonly ascribed: number;
  readonly #sorted: Uint32Array;
  readonly #start: number;

  constructor(
    sorted: Uint32Array,
    start: number,
    end: number,
    source: number,
    targetAndStance: number,
    stances: readonly Stance[],
    ascribed: number,
  ) {
    const stance = stances[targetAndStance % stances.length]!;
    this.source = source;
    this.target = Math.floor(targetAndStance / stances.length);
    this.stance = stance.id;
    this.polarity = stance.polarity;
    this.weight = this.count = end - start;
    this.ascribed = ascribed;
    this.#sorted = sorted;
    this.#start = start;
  }

  get rows(): Uint32Array {
    return this.#sorted.subarray(this.#start, this.#start + this.count);
  }
}
