import type { SimpleGraph } from './symmetrise.ts';

export type Components = {
  /** Component of each node, numbered by their first node. */
  readonly component: Uint32Array;
  readonly count: number;
  /** Whether two camps fit a component without a frustrated edge. */
  readonly balanced: readonly boolean[];
};

/**
 * The connected parts of a graph and which of them are balanced, by colouring each from its first
 * node. O(n + m). D. Cartwright, F. Harary: Structural balance, Psychol. Rev. 63 (1956) 277.
 */
export function componentsOf({ n, weight, offset, neighbour, edge }: SimpleGraph): Components {
  const component = new Uint32Array(n);
  const side = new Int8Array(n);
  const balanced: boolean[] = [];
  for (let first = 0; first < n; first++) {
    if (side[first] !== 0) continue;
    const id = balanced.push(true) - 1;
    side[first] = 1;
    const queue = [first];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      component[node] = id;
      for (let k = offset[node]!; k < offset[node + 1]!; k++) {
        const other = neighbour[k]!;
        const wanted = side[node]! * Math.sign(weight[edge[k]!]!);
        if (side[other] === 0) {
          side[other] = wanted;
          queue.push(other);
        } else if (side[other] !== wanted) balanced[id] = false;
      }
    }
  }
  return { component, count: balanced.length, balanced };
}
