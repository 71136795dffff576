import type { ActorKind } from '../model/schema.ts';
import { none, type StatementTable } from '../model/statements.ts';
import { rollUpLevels, type RollUpLevel } from '../model/view.ts';

/** The level of aggregation that a kind of actor stands on. */
export const levelOfKind: Readonly<Record<ActorKind, RollUpLevel>> = {
  official: 'person',
  expert: 'person',
  commenter: 'person',
  person: 'person',
  other: 'person',
  'government-body': 'organisation',
  company: 'organisation',
  'civil-society': 'organisation',
  'research-institution': 'organisation',
  media: 'organisation',
  'international-organisation': 'organisation',
  organisation: 'organisation',
  state: 'state',
  bloc: 'bloc',
};

/**
 * Whom each entity is counted as at a level: index of entity -> index of its representative. An actor
 * climbs its memberships, never down from a higher level to a lower one, to the nearest ancestor of
 * exactly the level asked for (breadth first, in the order of `memberOf`); where there is none, to
 * the nearest of its ancestors of the highest level below; where there is none either, it stays. So
 * an official of a ministry of a state becomes the ministry, the state, its bloc; a state stays
 * itself among organisations. Actors above the level and concepts stay, and at `person` everybody.
 * A representative always represents itself. Linear in actors and memberships.
 */
export function rollUp(table: StatementTable, level: RollUpLevel): Uint32Array {
  const { actors, entities, entityIndex } = table;
  const representative = Uint32Array.from(entities.keys());
  const rank = Uint8Array.from(actors, ({ kind }) => rollUpLevels.indexOf(levelOfKind[kind]));
  const groups = actors.map(({ memberOf }, actor) =>
    memberOf
      .map((id) => entityIndex.get(id) ?? actor)
      .filter((group) => group !== actor && rank[group]! >= rank[actor]!),
  );
  const settled = new Uint8Array(actors.length);
  for (let goal = rollUpLevels.indexOf(level); goal > 0; goal--) {
    const steps = stepsTo(goal, rank, groups);
    for (const actor of byDistance(steps)) {
      if (settled[actor] || rank[actor]! >= goal) continue;
      const next = groups[actor]!.find((group) => steps[group] === steps[actor]! - 1)!;
      representative[actor] = representative[next]!;
      settled[actor] = 1;
    }
  }
  return representative;
}

/**
 * Whom the speaker of a row counts as, `representative` being {@link rollUp} at some level: who rises there
 * counts for the group that the statement is made for, where it names one, and for its first otherwise.
 */
export function speakerOf(
  { speaker, speaksFor }: Pick<StatementTable, 'speaker' | 'speaksFor'>,
  representative: Uint32Array,
  row: number,
): number {
  const [own, group] = [speaker[row]!, speaksFor[row]!];
  const counted = representative[own]!;
  return counted === own || group === none ? counted : representative[group]!;
}

const unreachable = 0xffff_ffff;

/** How many memberships each actor is away from the nearest one of a rank. */
function stepsTo(
  goal: number,
  rank: Uint8Array,
  groups: readonly (readonly number[])[],
): Uint32Array {
  const members: number[][] = groups.map(() => []);
  for (const [actor, above] of groups.entries())
    if (rank[actor]! < goal) for (const group of above) members[group]!.push(actor);
  const steps = Uint32Array.from(rank, (own) => (own === goal ? 0 : unreachable));
  const queue = [...steps.keys()].filter((actor) => steps[actor] === 0);
  for (const group of queue)
    for (const member of members[group]!)
      if (steps[member] === unreachable) {
        steps[member] = steps[group]! + 1;
        queue.push(member);
      }
  return steps;
}

function byDistance(steps: Uint32Array): number[] {
  const reachable = [...steps.keys()].filter((actor) => steps[actor] !== unreachable);
  return reachable.sort((a, b) => steps[a]! - steps[b]!);
}
