import type { SimpleGraph } from '../symmetrise.ts';

/** A biconnected part of a graph, its nodes numbered anew. */
export type Block = {
  /** Node of the whole graph by node of the block; the first hangs on the block listed after it. */
  readonly nodes: Uint32Array;
  /** Edges of the whole graph. */
  readonly edges: Uint32Array;
};

/**
 * The blocks of a graph, bridges included, each before the one that it hangs on by its first node.
 * Camps fit each block on its own, because blocks share one node at most and camps can be renamed:
 * the frustration of a graph is the sum over its blocks. O(n + m), without recursion.
 * J. Hopcroft, R. Tarjan: Algorithm 447, Commun. ACM 16 (1973) 372.
 */
export function blocksOf({ n, a, b, offset, neighbour, edge }: SimpleGraph): Block[] {
  const blocks: Block[] = [];
  const depth = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const next = offset.slice(0, n);
  const arrival = new Int32Array(n).fill(-1);
  const edgeStack: number[] = [];
  for (let root = 0; root < n; root++) {
    if (depth[root]! >= 0) continue;
    const path = [root];
    depth[root] = low[root] = 0;
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (next[node]! < offset[node + 1]!) {
        const k = next[node]!++;
        const [other, e] = [neighbour[k]!, edge[k]!];
        if (e === arrival[node]) continue;
        if (depth[other]! < 0) {
          edgeStack.push(e);
          arrival[other] = e;
          depth[other] = low[other] = path.push(other) - 1;
        } else if (depth[other]! < depth[node]!) {
          edgeStack.push(e);
          low[node] = Math.min(low[node]!, depth[other]!);
        }
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent === undefined) continue;
      low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node]! < depth[parent]!) continue;
      const edges = Uint32Array.from(edgeStack.splice(edgeStack.lastIndexOf(arrival[node]!)));
      const nodes = new Set([parent]);
      for (const e of edges) nodes.add(a[e]!).add(b[e]!);
      blocks.push({ nodes: Uint32Array.from(nodes), edges });
    }
  }
  return blocks;
}
