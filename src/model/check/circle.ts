/**
 * The circles of a directed graph of `count` nodes, `next` giving the nodes a node leads to: one for
 * every node where a depth-first walk comes back to its own path, as the nodes from there on. Empty
 * exactly when there is no circle. Linear in nodes and edges, and free of recursion, so that a chain
 * of a hundred thousand replies does not overflow the call stack.
 */
export function* findCircles(
  count: number,
  next: (node: number) => readonly number[],
): Generator<readonly number[]> {
  const done = new Uint8Array(count);
  const reported = new Uint8Array(count);
  const position = new Int32Array(count).fill(-1);
  for (let root = 0; root < count; root++) {
    if (done[root]) continue;
    const path = [root];
    const waiting = [next(root)[Symbol.iterator]()];
    position[root] = 0;
    for (let edges = waiting.at(-1); edges; edges = waiting.at(-1)) {
      const { value: node, done: finished } = edges.next();
      if (finished) {
        waiting.pop();
        const left = path.pop() ?? root;
        position[left] = -1;
        done[left] = 1;
      } else if ((position[node] ?? -1) >= 0) {
        if (!reported[node]) yield path.slice(position[node]);
        reported[node] = 1;
      } else if (!done[node]) {
        position[node] = path.length;
        path.push(node);
        waiting.push(next(node)[Symbol.iterator]());
      }
    }
  }
}
