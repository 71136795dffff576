/** The camps of at least two nodes, the largest first, equals by their first node, and the others. */
export function campMembers(groups: ArrayLike<number>): {
  readonly camps: readonly (readonly number[])[];
  /** How many nodes are in no camp with another. */
  readonly alone: number;
} {
  const members = new Map<number, number[]>();
  for (let node = 0; node < groups.length; node++) {
    const own = members.get(groups[node]!);
    if (own) own.push(node);
    else members.set(groups[node]!, [node]);
  }
  const camps = [...members.values()]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  return { camps, alone: groups.length - camps.reduce((sum, { length }) => sum + length, 0) };
}
