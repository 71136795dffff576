import { randomFrom } from '../model/random.ts';
import { componentsOf } from './components.ts';
import { checkInput, type LayoutInput, type LayoutOptions } from './input.ts';
import { buildSignedGraph } from './signedGraph.ts';
import { descendStress } from './stress/descent.ts';
import { exactTerms } from './stress/terms.ts';

const spacing = 95;

/** Positions of all nodes in layout units, x and y alternating, the same for the same seed. */
export function layoutNetwork(input: LayoutInput, { seed }: LayoutOptions): Float64Array {
  checkInput(input);
  const n = input.ids.length;
  const random = randomFrom(seed);
  const position = new Float64Array(2 * n);
  let top = 0;
  for (const { graph, nodes } of componentsOf(buildSignedGraph(input))) {
    const local = Float64Array.from({ length: 2 * graph.size }, () => random() * Math.sqrt(n));
    for (const _ of descendStress(local, exactTerms(graph, random), random));
    for (let k = 0; k < local.length; k++) local[k]! *= spacing;
    separate(local, nodes, input);
    const ys = local.filter((_, k) => k % 2 === 1);
    const low = Math.min(...ys);
    for (const [i, node] of nodes.entries()) {
      position[2 * node] = local[2 * i]!;
      position[2 * node + 1] = local[2 * i + 1]! - low + top;
    }
    top += Math.max(...ys) - low + spacing;
  }
  return position;
}

function separate(local: Float64Array, nodes: ArrayLike<number>, input: LayoutInput): void {
  for (let pass = 0; pass < 300; pass++) {
    let moved = false;
    for (let i = 0; i < nodes.length; i++)
      for (let j = i + 1; j < nodes.length; j++) {
        const [a, b] = [nodes[i]!, nodes[j]!];
        const dx = local[2 * j]! - local[2 * i]!;
        const dy = local[2 * j + 1]! - local[2 * i + 1]!;
        const ox = input.halfWidth[a]! + input.halfWidth[b]! + 8 - Math.abs(dx);
        const oy = input.halfHeight[a]! + input.halfHeight[b]! + 8 - Math.abs(dy);
        if (ox <= 0 || oy <= 0) continue;
        moved = true;
        const k = ox < oy ? 0 : 1;
        const push = (Math.min(ox, oy) / 2) * ((k === 0 ? dx : dy) < 0 ? -1 : 1);
        local[2 * i + k]! -= push;
        local[2 * j + k]! += push;
      }
    if (!moved) return;
  }
}
