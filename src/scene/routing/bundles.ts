/** An edge between two entries of a list of nodes. */
export type Connection = { readonly source: number; readonly target: number };

/** All edges between two nodes, whichever way they run; `a` is the lower index. */
export type Bundle = {
  readonly a: number;
  readonly b: number;
  /** Indices of edges in the order they lie side by side: those from a to b first. */
  readonly edges: readonly number[];
};

/** The edges grouped by the two nodes they join, in the order of their first edges. */
export function bundlesOf(connections: readonly Connection[]): readonly Bundle[] {
  const byPair = new Map<string, { a: number; b: number; there: number[]; back: number[] }>();
  for (const [edge, { source, target }] of connections.entries()) {
    const [a, b] = source < target ? [source, target] : [target, source];
    const key = `${a} ${b}`;
    const bundle = byPair.get(key) ?? { a, b, there: [], back: [] };
    byPair.set(key, bundle);
    (source === a ? bundle.there : bundle.back).push(edge);
  }
  return [...byPair.values()].map(({ a, b, there, back }) => ({
    a,
    b,
    edges: [...there, ...back],
  }));
}
