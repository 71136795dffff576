import type { StatementTable } from '../model/statements.ts';

/** Memberships to draw as faint lines, and the entities drawn for their sake only. */
export type MembershipLines = {
  readonly memberships: readonly { readonly member: number; readonly group: number }[];
  /** Indices of entities, ascending. */
  readonly context: readonly number[];
};

/**
 * The memberships among the entities drawn, and among those that link two of them: an actor without a
 * visible statement is context when it lies between drawn ones, such as the ministry between an
 * official and a state, or the bloc that two drawn states are in. Representatives only: what has been
 * rolled up is no member any more. Kinds in `hiddenKinds` are no context.
 */
export function membershipLines(
  table: StatementTable,
  representative: Uint32Array,
  drawn: ReadonlySet<number>,
  hiddenKinds: readonly string[],
): MembershipLines {
  const groups = groupsOf(table, representative);
  const near = neighbours(groups, reachedUpwards(groups, drawn, table, new Set(hiddenKinds)));
  dropDeadEnds(near, drawn);
  dropOffshoots(near, drawn);
  const memberships = [...near.keys()].flatMap((member) =>
    [...(groups.get(member) ?? [])]
      .filter((group) => near.get(member)?.has(group))
      .map((group) => ({ member, group })),
  );
  const context = [...near.keys()].filter((entity) => !drawn.has(entity));
  return { memberships, context: context.sort((a, b) => a - b) };
}

type Links = Map<number, Set<number>>;

/** Groups of every actor that represents itself, as representatives. */
function groupsOf(
  { actors, entityIndex }: StatementTable,
  representative: Uint32Array,
): ReadonlyMap<number, ReadonlySet<number>> {
  const groups: Links = new Map();
  for (const [member, { memberOf }] of actors.entries()) {
    if (representative[member] !== member) continue;
    const above = memberOf.map((id) => representative[entityIndex.get(id) ?? member]!);
    groups.set(member, new Set(above.filter((group) => group !== member)));
  }
  return groups;
}

/** The drawn actors with all groups above them that may be shown. */
function reachedUpwards(
  groups: ReadonlyMap<number, ReadonlySet<number>>,
  drawn: ReadonlySet<number>,
  { entities }: StatementTable,
  hiddenKinds: ReadonlySet<string>,
): ReadonlySet<number> {
  const reached = new Set([...drawn].filter((entity) => groups.has(entity)).sort((a, b) => a - b));
  for (const entity of reached)
    for (const group of groups.get(entity) ?? [])
      if (!hiddenKinds.has(entities[group]!.kind)) reached.add(group);
  return reached;
}

function neighbours(
  groups: ReadonlyMap<number, ReadonlySet<number>>,
  entities: ReadonlySet<number>,
): Links {
  const near: Links = new Map([...entities].map((entity) => [entity, new Set()]));
  for (const member of entities)
    for (const group of groups.get(member) ?? [])
      if (entities.has(group)) {
        near.get(member)!.add(group);
        near.get(group)!.add(member);
      }
  return near;
}

/** Takes away, over and over, what is not drawn and has a single neighbour. */
function dropDeadEnds(near: Links, drawn: ReadonlySet<number>): void {
  const queue = [...near.keys()];
  for (const entity of queue) {
    const beside = near.get(entity);
    if (!beside || drawn.has(entity) || beside.size > 1) continue;
    near.delete(entity);
    for (const other of beside) {
      near.get(other)!.delete(entity);
      queue.push(other);
    }
  }
}

/** Takes away connected parts of context that hang on one drawn entity only. */
function dropOffshoots(near: Links, drawn: ReadonlySet<number>): void {
  const seen = new Set<number>();
  for (const root of near.keys()) {
    if (drawn.has(root) || seen.has(root)) continue;
    const part = new Set([root]);
    const anchors = new Set<number>();
    for (const entity of part)
      for (const other of near.get(entity)!) (drawn.has(other) ? anchors : part).add(other);
    for (const entity of part) seen.add(entity);
    if (anchors.size > 1) continue;
    for (const entity of part) near.delete(entity);
    for (const anchor of anchors) for (const entity of part) near.get(anchor)!.delete(entity);
  }
}
