import { extentsOf } from './arrange/extents.ts';
import type { Part } from './arrange/part.ts';
import { separate } from './arrange/separate.ts';
import { settle } from './arrange/settle.ts';
import type { Component } from './components.ts';
import type { LayoutInput } from './input.ts';

const everywhere = { halfWidth: Infinity, halfHeight: Infinity };
/** Nodes of a part up to which the rest follows what is pinned; larger ones only make room. */
const mostFollowing = 600;

/**
 * Puts the pinned nodes where they belong in a finished picture, lets the parts that they belong to
 * follow, and makes room. Starting from the finished picture keeps all else where readers knew it.
 * Changes `position`; yields the share done.
 */
export function* arrangeAroundPins(
  position: Float64Array,
  input: LayoutInput,
  components: readonly Component[],
  parts: readonly Part[],
): Generator<number, void> {
  for (const { node, x, y } of input.pinned) {
    position[2 * node] = x;
    position[2 * node + 1] = y;
  }
  const pinned = new Set(input.pinned.map(({ node }) => node));
  for (const [c, { nodes, graph }] of components.entries()) {
    if (graph.size > mostFollowing || !nodes.some((node) => pinned.has(node))) continue;
    const local = new Float64Array(2 * nodes.length);
    nodes.forEach((node, i) => local.set(position.subarray(2 * node, 2 * node + 2), 2 * i));
    const part = { ...parts[c]!, frame: everywhere, position: local };
    for (const done of settle(part, { passes: 60, stress: 0.05, clearance: 0.1 })) {
      yield (0.9 * (c + done)) / components.length;
    }
    nodes.forEach((node, i) => position.set(local.subarray(2 * i, 2 * i + 2), 2 * node));
  }
  const all = Uint32Array.from(input.ids, (_, i) => i);
  for (const done of separate(position, extentsOf(input, all))) yield 0.9 + 0.1 * done;
}
