import { ally, opponent, type SignedGraph } from '../signedGraph.ts';
import { cellsOf } from './cells.ts';

/** Found by a search over the real networks of `bench/layout.ts`, in units of an alliance. */
const repulsion = 8;
const spread = 4;
const spring = 0.5;
const shortSpring = 2;
const weakSpring = 0.2;
const stepLength = 0.3;
/** Share of the distance of opponents up to which they push each other here. */
const standoff = 0.6;
const reach = 1.2;

/**
 * A short pass of forces that brings the allies of each node nearer than all others: springs on
 * alliances, a short-range push between all nodes that falls off as a t-distribution (F. Zhong
 * et al., "Force-Directed Graph Layouts Revisited: A New Force Based on the T-Distribution", IEEE
 * TVCG 30, 2024), and opponents held apart. First scales `position` so that alliances are 1 long on
 * average, then moves it by at most 0.3 a pass. Yields the share done.
 */
export function* tightenNeighbourhoods(
  position: Float64Array,
  graph: SignedGraph,
  far: number,
): Generator<number, void> {
  const passes = graph.size > 1500 ? 25 : 50;
  scaleToAlliances(position, graph);
  const force = new Float64Array(2 * graph.size);
  const allies = new Uint32Array(graph.size);
  for (let p = 0; p < graph.a.length; p++) {
    if (graph.kind[p] !== ally) continue;
    allies[graph.a[p]!]!++;
    allies[graph.b[p]!]!++;
  }
  for (let pass = 0; pass < passes; pass++) {
    const cooling = 1 - pass / passes;
    force.fill(0);
    repel(position, force);
    pullLinks(position, graph, force, standoff * far);
    const limit = 0.3 * cooling + 0.02;
    for (let i = 0; i < graph.size; i++) {
      const step = (stepLength * cooling) / Math.max(1, 0.3 * allies[i]!);
      const dx = step * force[2 * i]!;
      const dy = step * force[2 * i + 1]!;
      const length = Math.sqrt(dx * dx + dy * dy);
      const kept = length > limit ? limit / length : 1;
      position[2 * i]! += kept * dx;
      position[2 * i + 1]! += kept * dy;
    }
    yield (pass + 1) / passes;
  }
}

function scaleToAlliances(position: Float64Array, graph: SignedGraph): void {
  let sum = 0;
  let counted = 0;
  for (let p = 0; p < graph.a.length; p++) {
    if (graph.kind[p] !== ally) continue;
    const dx = position[2 * graph.a[p]!]! - position[2 * graph.b[p]!]!;
    const dy = position[2 * graph.a[p]! + 1]! - position[2 * graph.b[p]! + 1]!;
    sum += Math.sqrt(dx * dx + dy * dy);
    counted++;
  }
  if (!(sum > 0)) return;
  for (let k = 0; k < position.length; k++) position[k]! *= counted / sum;
}

function repel(position: Float64Array, force: Float64Array): void {
  const { order, start, columns, rows } = cellsOf(position, reach);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const left = Math.max(0, column - 1);
      const right = Math.min(columns - 1, column + 1);
      for (let k = start[cell]!; k < start[cell + 1]!; k++) {
        const i = order[k]!;
        // The rest of its cell and the next one, then three cells below: every pair comes once.
        pushAll(i, k + 1, start[row * columns + right + 1]!, order, position, force);
        if (row + 1 === rows) continue;
        const below = (row + 1) * columns;
        pushAll(i, start[below + left]!, start[below + right + 1]!, order, position, force);
      }
    }
  }
}

function pushAll(
  i: number,
  from: number,
  to: number,
  order: Uint32Array,
  position: Float64Array,
  force: Float64Array,
): void {
  for (let l = from; l < to; l++) {
    const j = order[l]!;
    const dx = position[2 * i]! - position[2 * j]!;
    const dy = position[2 * i + 1]! - position[2 * j + 1]!;
    const tail = 1 + spread * (dx * dx + dy * dy);
    const push = repulsion / (tail * tail);
    force[2 * i]! += push * dx;
    force[2 * i + 1]! += push * dy;
    force[2 * j]! -= push * dx;
    force[2 * j + 1]! -= push * dy;
  }
}

function pullLinks(
  position: Float64Array,
  graph: SignedGraph,
  force: Float64Array,
  far: number,
): void {
  for (let p = 0; p < graph.a.length; p++) {
    const i = graph.a[p]!;
    const j = graph.b[p]!;
    const dx = position[2 * i]! - position[2 * j]!;
    const dy = position[2 * i + 1]! - position[2 * j + 1]!;
    const square = dx * dx + dy * dy;
    let push = -weakSpring;
    if (graph.kind[p] === ally) push = -spring - shortSpring / (1 + 9 * square);
    else if (graph.kind[p] === opponent) {
      const distance = Math.sqrt(square) + 1e-9;
      push = distance < far ? (far - distance) / distance : 0;
    }
    force[2 * i]! += push * dx;
    force[2 * i + 1]! += push * dy;
    force[2 * j]! -= push * dx;
    force[2 * j + 1]! -= push * dy;
  }
}
