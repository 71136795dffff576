import type { SimpleGraph } from '../symmetrise.ts';

/** Nodes and edges of a triangle; edge i lies opposite node i. */
export type Triangle = (
  nodes: readonly [number, number, number],
  edges: readonly [number, number, number],
) => void;

/**
 * Visits every triangle of a graph once. O(m^1.5): edges point to the end of higher degree, so that
 * no node has more than √(2m) of them. T. Schank, D. Wagner: Finding, counting and listing all
 * triangles in large graphs, WEA 2005, LNCS 3503, 606.
 */
export function forEachTriangle(graph: SimpleGraph, visit: Triangle): void {
  const { n, a, b, offset } = graph;
  const degree = (node: number) => offset[node + 1]! - offset[node]!;
  const start = new Uint32Array(n + 1);
  const lower = a.map((from, e) => (degree(from) <= degree(b[e]!) ? from : b[e]!));
  for (const node of lower) start[node + 1]!++;
  for (let node = 0; node < n; node++) start[node + 1]! += start[node]!;
  const next = start.slice();
  const head = new Uint32Array(a.length);
  const edge = new Uint32Array(a.length);
  for (let e = 0; e < a.length; e++) {
    const at = next[lower[e]!]!++;
    head[at] = a[e]! + b[e]! - lower[e]!;
    edge[at] = e;
  }
  const edgeTo = new Int32Array(n).fill(-1);
  for (let u = 0; u < n; u++) {
    for (let i = start[u]!; i < start[u + 1]!; i++) edgeTo[head[i]!] = edge[i]!;
    for (let i = start[u]!; i < start[u + 1]!; i++) {
      const v = head[i]!;
      for (let j = start[v]!; j < start[v + 1]!; j++) {
        const w = head[j]!;
        if (edgeTo[w]! >= 0) visit([u, v, w], [edge[j]!, edgeTo[w]!, edge[i]!]);
      }
    }
    for (let i = start[u]!; i < start[u + 1]!; i++) edgeTo[head[i]!] = -1;
  }
}
