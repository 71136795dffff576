import type { SimpleGraph } from '../symmetrise.ts';

/** The best move of each node to another camp, and which of all is best. */
export type MoveBoard = {
  /** The node, of those not held, whose move frustrates least; the first of several, -1 of none. */
  readonly best: () => number;
  /** What the best move of a node adds to the frustration, and the camp that it leads to. */
  readonly change: (node: number) => number;
  readonly target: (node: number) => number;
  /** Keeps a node that has just moved from being the best, until it is released. */
  readonly hold: (node: number) => void;
  readonly release: (node: number) => void;
  /** Says to a node that somebody it is linked to by `amount` went from one camp to another. */
  readonly shift: (node: number, from: number, to: number, amount: number) => void;
};

/** Nodes whose best is remembered together: looking through them is as dear as through the rests of large graphs. */
const blockSize = 64;

/**
 * The moves of the nodes of a graph parted by `camp`, which the caller changes with them; `camps` from 2. A
 * move costs the blocks that it touches and a look at the best of each, not a look at every node.
 */
export function moveBoard(
  { n, weight, offset, neighbour, edge }: SimpleGraph,
  camp: Uint32Array,
  camps: number,
): MoveBoard {
  // pull[i * camps + c]: net weight of the links of node i to camp c.
  const pull = new Float64Array(n * camps);
  for (let node = 0; node < n; node++)
    for (let k = offset[node]!; k < offset[node + 1]!; k++)
      pull[node * camps + camp[neighbour[k]!]!]! += weight[edge[k]!]!;
  const change = new Float64Array(n);
  const target = new Uint32Array(n);
  const held = new Uint8Array(n);
  const blocks = Math.ceil(n / blockSize);
  const bestOf = new Int32Array(blocks).fill(-1);
  const isStale = new Uint8Array(blocks).fill(1);
  let stale = Array.from(isStale.keys());

  const touch = (node: number): void => {
    const block = Math.floor(node / blockSize);
    if (isStale[block]) return;
    isStale[block] = 1;
    stale.push(block);
  };
  const weigh = (node: number): void => {
    const [row, own] = [node * camps, camp[node]!];
    const here = pull[row + own]!;
    let [to, least] = [0, Infinity];
    for (let c = 0; c < camps; c++) {
      const difference = here - pull[row + c]!;
      if (c !== own && difference < least) [to, least] = [c, difference];
    }
    change[node] = least;
    target[node] = to;
    touch(node);
  };
  const look = (block: number): void => {
    let [best, least] = [-1, Infinity];
    const end = Math.min(n, (block + 1) * blockSize);
    for (let node = block * blockSize; node < end; node++)
      if (!held[node] && change[node]! < least) [best, least] = [node, change[node]!];
    bestOf[block] = best;
    isStale[block] = 0;
  };
  for (let node = 0; node < n; node++) weigh(node);

  return {
    best: () => {
      for (const block of stale) look(block);
      stale = [];
      let [best, least] = [-1, Infinity];
      for (let block = 0; block < blocks; block++) {
        const node = bestOf[block]!;
        if (node >= 0 && change[node]! < least) [best, least] = [node, change[node]!];
      }
      return best;
    },
    change: (node) => change[node]!,
    target: (node) => target[node]!,
    hold: (node) => {
      held[node] = 1;
      weigh(node);
    },
    release: (node) => {
      held[node] = 0;
      touch(node);
    },
    shift: (node, from, to, amount) => {
      pull[node * camps + from]! -= amount;
      pull[node * camps + to]! += amount;
      weigh(node);
    },
  };
}
