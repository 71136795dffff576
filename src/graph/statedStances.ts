import type { StatementTable } from '../model/statements.ts';
import type { Projected, ProjectedEdge, ProjectionInput } from './projection.ts';

/**
 * The projection "stated stances": all statements of one stance by one speaker on one target become
 * one edge. Rows whose speaker and target are the same entity, after roll-up, become no edge.
 * Linear in rows, by two stable counting sorts, whatever the number of edges.
 */
export function projectStances({ table, rows, representative }: ProjectionInput): Projected {
  const { speaker, target, stance, entities, stances } = table;
  const links = new Uint32Array(rows.length);
  const selfRows = new Uint32Array(rows.length);
  let [linkCount, selfCount] = [0, 0];
  for (const row of rows) {
    if (representative[speaker[row]!] === representative[target[row]!]) selfRows[selfCount++] = row;
    else links[linkCount++] = row;
  }
  const byTarget = sortedBy(
    links.subarray(0, linkCount),
    entities.length * stances.length,
    (row) => {
      return representative[target[row]!]! * stances.length + stance[row]!;
    },
  );
  const bySource = sortedBy(byTarget, entities.length, (row) => representative[speaker[row]!]!);
  return {
    edges: runsOf(bySource, table, representative),
    selfRows: selfRows.slice(0, selfCount),
  };
}

/** One edge for every run of rows that agree in source, target and stance. */
function runsOf(
  sorted: Uint32Array,
  { speaker, target, stance, stances }: StatementTable,
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
    edges.push({ source, target: to, stance: id, polarity, rows: sorted.subarray(start, end) });
    start = end;
  }
  return edges;
}

/** The rows in ascending order of a key below `keys`; equal ones keep their order. */
function sortedBy(rows: Uint32Array, keys: number, keyOf: (row: number) => number): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (const row of rows) starts[keyOf(row) + 1]!++;
  for (let key = 1; key <= keys; key++) starts[key]! += starts[key - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[starts[keyOf(row)]!++] = row;
  return sorted;
}
