import type { StatementTable } from '../../model/statements.ts';
import { signOf } from './link.ts';
import { speakerOf } from '../rollUp.ts';

/** Where somebody stands on one thing: for it, against it, on neither side, or both for and against. */
export type Side = 'for' | 'against' | 'neither' | 'mixed';

/** What one actor says on one thing. */
export type Stand = {
  readonly side: Side;
  /** Rows of the statement table, ascending; at least one. */
  readonly rows: readonly number[];
};

/** What both of two actors say on one thing. */
export type SharedTarget = {
  /** Index of the entity. */
  readonly target: number;
  readonly a: Stand;
  readonly b: Stand;
  /** Whether one is for it and the other against it, neither of them both. */
  readonly opposed: boolean;
};

/** What only one of two actors says something on. */
export type LoneTarget = { readonly target: number; readonly stand: Stand };

/** Two actors side by side. Lists hold what most is said on first, then go by index. */
export type Comparison = {
  /** Both for it, both against it, or both on neither side. */
  readonly agree: readonly SharedTarget[];
  /** All else that both speak on, what they are opposed on first. */
  readonly differ: readonly SharedTarget[];
  readonly onlyA: readonly LoneTarget[];
  readonly onlyB: readonly LoneTarget[];
  /** What they say on each other. */
  readonly aOnB: Stand | undefined;
  readonly bOnA: Stand | undefined;
};

export type Compared =
  | ({ readonly comparable: true } & Comparison)
  | {
      readonly comparable: false;
      /** The same one twice, no entity of the project, or one that cannot speak. */
      readonly reason: 'same' | 'unknown' | 'concept';
    };

type Rows = Map<number, number[]>;

/**
 * Where two actors agree, differ and are silent, on the entities each of them speaks about. Speakers and
 * targets are those whom they count as: pass representatives as `a` and `b`. What an actor says on
 * itself is left out. One pass over the rows.
 * @param rows of the statement table: those that pass the filters
 * @param representative index of entity -> index of the entity it is counted as
 */
export function comparison(
  table: StatementTable,
  rows: Iterable<number>,
  representative: Uint32Array,
  a: number,
  b: number,
): Compared {
  const fault = faultOf(table, a, b);
  if (fault) return { comparable: false, reason: fault };
  const ofA: Rows = new Map();
  const ofB: Rows = new Map();
  for (const row of rows) {
    const speaker = speakerOf(table, representative, row);
    if (speaker !== a && speaker !== b) continue;
    const target = representative[table.target[row]!]!;
    if (target === speaker) continue;
    const own = speaker === a ? ofA : ofB;
    const known = own.get(target);
    if (known) known.push(row);
    else own.set(target, [row]);
  }
  const standOf = (own: Rows, target: number) => standFrom(table, own.get(target));
  const [aOnB, bOnA] = [standOf(ofA, b), standOf(ofB, a)];
  ofA.delete(b);
  ofB.delete(a);
  const shared = [...ofA.keys()].flatMap((target): SharedTarget[] => {
    const [one, other] = [standOf(ofA, target)!, standOf(ofB, target)];
    if (!other) return [];
    const sides = new Set([one.side, other.side]);
    return [{ target, a: one, b: other, opposed: sides.has('for') && sides.has('against') }];
  });
  shared.sort((one, other) => sizeOf(other) - sizeOf(one) || one.target - other.target);
  const alike = ({ a: one, b: other }: SharedTarget) =>
    one.side === other.side && one.side !== 'mixed';
  const different = shared.filter((target) => !alike(target));
  return {
    comparable: true,
    agree: shared.filter(alike),
    differ: [
      ...different.filter(({ opposed }) => opposed),
      ...different.filter(({ opposed }) => !opposed),
    ],
    onlyA: lone(ofA, ofB, standOf),
    onlyB: lone(ofB, ofA, standOf),
    aOnB,
    bOnA,
  };
}

function faultOf({ entities, actors }: StatementTable, a: number, b: number) {
  if (!(a in entities) || !(b in entities)) return 'unknown' as const;
  if (a === b) return 'same' as const;
  return a >= actors.length || b >= actors.length ? ('concept' as const) : undefined;
}

function standFrom(
  { stance, stances }: StatementTable,
  rows: readonly number[] | undefined,
): Stand | undefined {
  if (!rows) return undefined;
  const signs = new Set(rows.map((row) => signOf(stances[stance[row]!]!.polarity)));
  const [pro, contra] = [signs.has(1), signs.has(-1)];
  return { side: pro && contra ? 'mixed' : pro ? 'for' : contra ? 'against' : 'neither', rows };
}

function sizeOf({ a, b }: SharedTarget): number {
  return a.rows.length + b.rows.length;
}

function lone(
  own: Rows,
  other: Rows,
  standOf: (rows: Rows, target: number) => Stand | undefined,
): readonly LoneTarget[] {
  return [...own.keys()]
    .filter((target) => !other.has(target))
    .map((target) => ({ target, stand: standOf(own, target)! }))
    .sort((a, b) => b.stand.rows.length - a.stand.rows.length || a.target - b.target);
}
