import { UndirectedGraph } from 'graphology';
import forceAtlas2Layout from 'graphology-layout-forceatlas2';
import type { SignedGraph } from '../src/layout/signedGraph.ts';
import { randomFrom } from '../src/model/random.ts';

/**
 * The baseline: 300 iterations of ForceAtlas2 with its inferred settings over the positive pairs at
 * weight 1 and the negative ones at `negative`, 0 leaving them out. x and y alternating.
 */
export function forceAtlas2(
  { size, a, b, kind }: SignedGraph,
  negative: number,
): Float64Array<ArrayBuffer> {
  const graph = new UndirectedGraph();
  const random = randomFrom(1);
  for (let i = 0; i < size; i++) graph.addNode(i, { x: random(), y: random() });
  for (let p = 0; p < a.length; p++) {
    const weight = kind[p]! < 0 ? negative : 1;
    if (weight > 0) graph.addEdge(a[p], b[p], { weight });
  }
  const settings = forceAtlas2Layout.inferSettings(graph);
  const points = forceAtlas2Layout(graph, { iterations: 300, settings });
  return Float64Array.from({ length: 2 * size }, (_, k) => {
    const { x, y } = points[k >> 1] as { x: number; y: number };
    return k % 2 === 0 ? x : y;
  });
}
