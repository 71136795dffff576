import { allExtentsOf } from './arrange/extents.ts';
import { separate } from './arrange/separate.ts';
import type { LayoutInput } from './input.ts';
import { opponent, type SignedGraph } from './signedGraph.ts';

/** Share of the mean move of its allies that a node follows. */
const loyalty = 0.8;
const passes = 30;

/**
 * Puts the pinned nodes where they belong in a finished picture, lets those linked to them follow,
 * the less the further they are from the pin, and makes room. What is not linked to a moved pin and
 * not in its way stays where readers knew it. Changes `position`; yields the share done.
 */
export function* arrangeAroundPins(
  position: Float64Array,
  input: LayoutInput,
  graph: SignedGraph,
): Generator<number, void> {
  const extents = allExtentsOf(input);
  const move = new Float64Array(position.length);
  for (const { node, x, y } of input.pinned) {
    move[2 * node] = x - position[2 * node]!;
    move[2 * node + 1] = y - position[2 * node + 1]!;
  }
  for (let pass = 0; pass < passes; pass++) {
    follow(move, graph, extents.fixed);
    yield (0.5 * pass) / passes;
  }
  for (let k = 0; k < position.length; k++) position[k]! += move[k]!;
  for (const { node, x, y } of input.pinned) position.set([x, y], 2 * node);
  for (const done of separate(position, extents)) yield 0.5 + 0.5 * done;
}

/** One pass towards moves that are each the damped mean of those of allies and weak links. */
function follow(move: Float64Array, graph: SignedGraph, fixed: Uint8Array): void {
  const { offset, neighbour, pair, kind, strength } = graph;
  for (let i = 0; i < graph.size; i++) {
    if (fixed[i]) continue;
    let x = 0;
    let y = 0;
    let total = 0;
    for (let k = offset[i]!; k < offset[i + 1]!; k++) {
      if (kind[pair[k]!] === opponent) continue;
      const weight = strength[pair[k]!]!;
      x += weight * move[2 * neighbour[k]!]!;
      y += weight * move[2 * neighbour[k]! + 1]!;
      total += weight;
    }
    if (total === 0) continue;
    move[2 * i] = (loyalty * x) / total;
    move[2 * i + 1] = (loyalty * y) / total;
  }
}
