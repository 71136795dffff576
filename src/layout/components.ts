import { linksOf, type SignedGraph } from './signedGraph.ts';

/** A connected part of a graph; node i of `graph` is node `nodes[i]` of the whole. */
export type Component = { readonly nodes: Uint32Array; readonly graph: SignedGraph };

/** The connected parts of `graph`, largest first, then by their first node. */
export function componentsOf(graph: SignedGraph): Component[] {
  const part = new Int32Array(graph.size).fill(-1);
  const members: number[][] = [];
  for (let start = 0; start < graph.size; start++) {
    if (part[start]! >= 0) continue;
    const found = [start];
    part[start] = members.length;
    for (let head = 0; head < found.length; head++) {
      const i = found[head]!;
      for (let k = graph.offset[i]!; k < graph.offset[i + 1]!; k++) {
        const j = graph.neighbour[k]!;
        if (part[j]! >= 0) continue;
        part[j] = members.length;
        found.push(j);
      }
    }
    members.push(found.sort((i, j) => i - j));
  }
  const pairs: number[][] = members.map(() => []);
  for (let p = 0; p < graph.a.length; p++) pairs[part[graph.a[p]!]!]!.push(p);
  const local = new Uint32Array(graph.size);
  for (const nodes of members) nodes.forEach((node, i) => (local[node] = i));
  return members
    .map((nodes, c) => ({
      nodes: Uint32Array.from(nodes),
      graph: restrict(graph, nodes.length, pairs[c]!, local),
    }))
    .sort((one, other) => other.nodes.length - one.nodes.length || one.nodes[0]! - other.nodes[0]!);
}

function restrict(
  graph: SignedGraph,
  size: number,
  pairs: readonly number[],
  local: Uint32Array,
): SignedGraph {
  const a = Uint32Array.from(pairs, (p) => local[graph.a[p]!]!);
  const b = Uint32Array.from(pairs, (p) => local[graph.b[p]!]!);
  const kind = Int8Array.from(pairs, (p) => graph.kind[p]!);
  const strength = Float64Array.from(pairs, (p) => graph.strength[p]!);
  return { size, a, b, kind, strength, ...linksOf(size, a, b) };
}
