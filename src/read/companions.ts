/** What stands in the name of a table, and what stands there instead in that of one that describes it. */
const pairs = [
  [/edges?/i, 'nodes'],
  [/votes?/i, 'roll_calls'],
] as const;

/** Endings of the files that may hold tables. */
const tableEnding = /\.(csv|tsv|tab|txt)(\.gz)?$/i;

/**
 * The names, of those beside it, of tables that by their names describe what the table `name` holds:
 * `x_nodes.csv` for `x_edges.csv`, `x_roll_calls.csv` for `x_votes.csv`, each packed or not.
 */
export function companionNames(name: string, beside: readonly string[]): readonly string[] {
  if (!tableEnding.test(name)) return [];
  const stem = stemOf(name);
  const wanted = pairs.flatMap(([part, other]) =>
    part.test(stem) ? [stem.replace(part, other).toLowerCase()] : [],
  );
  return beside.filter(
    (other) => tableEnding.test(other) && wanted.includes(stemOf(other).toLowerCase()),
  );
}

/** Of files taken together, the one that another describes: the first where names do not tell. */
export function mainName(names: readonly string[]): string | undefined {
  return names.find((name) => companionNames(name, names).length > 0) ?? names[0];
}

function stemOf(name: string): string {
  return name.replace(tableEnding, '');
}
