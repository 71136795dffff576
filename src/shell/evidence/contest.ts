import { sourceOf, targetOf, type Counted } from './counted.ts';

/** An actor with a number of statements. */
export type Ranked = {
  /** Index of the entity. */
  readonly entity: number;
  readonly count: number;
  /** Index of the stance that most of them take. */
  readonly stance: number;
};

/** Who takes which side on one thing: actors by their statements for it and against it. */
export type Contest = {
  /** Index of the entity it is about. */
  readonly entity: number;
  /** Most statements first. Somebody who says both stands on both sides. */
  readonly supporters: readonly Ranked[];
  readonly opponents: readonly Ranked[];
};

/** Counts of statements by stance, for each of some actors. */
type Counts = Map<number, Uint32Array>;

/** Who is for and who is against, by the entity that it is about. */
type Sides = Map<number, readonly [supporters: Counts, opponents: Counts]>;

/**
 * The concept, or where there is none the actor, on which the most actors stand on either side: the
 * greatest number of actors on its weaker side, then of statements. `undefined` where nobody disagrees
 * about any.
 */
export function mostContested(counted: Counted): Contest | undefined {
  const { length: actors } = counted.table.actors;
  let best: { entity: number; weaker: number; statements: number } | undefined;
  const sides = sidesOf(counted);
  for (const [entity, [supporters, opponents]] of sides) {
    const weaker = Math.min(supporters.size, opponents.size);
    const statements = sumOf(supporters) + sumOf(opponents);
    const isConcept = Number(entity >= actors);
    const ahead = best
      ? isConcept - Number(best.entity >= actors) ||
        weaker - best.weaker ||
        statements - best.statements ||
        best.entity - entity
      : 1;
    if (weaker > 0 && ahead > 0) best = { entity, weaker, statements };
  }
  if (!best) return undefined;
  const [supporters, opponents] = sides.get(best.entity)!;
  return { entity: best.entity, supporters: ranked(supporters), opponents: ranked(opponents) };
}

/** Actors by how many statements of one sign of polarity they make about others, most first. */
export function loudest(counted: Counted, sign: 1 | -1): readonly Ranked[] {
  const counts: Counts = new Map();
  const { stances } = counted.table;
  forEachSigned(counted, (source, _, stance) => {
    if (Math.sign(stances[stance]!.polarity) === sign) add(counts, source, stance, stances.length);
  });
  return ranked(counts);
}

function sidesOf(counted: Counted): Sides {
  const sides: Sides = new Map();
  const { stances } = counted.table;
  forEachSigned(counted, (source, target, stance) => {
    let pair = sides.get(target);
    if (!pair) sides.set(target, (pair = [new Map(), new Map()]));
    add(pair[stances[stance]!.polarity > 0 ? 0 : 1], source, stance, stances.length);
  });
  return sides;
}

function forEachSigned(
  counted: Counted,
  visit: (source: number, target: number, stance: number) => void,
): void {
  const { table, shown } = counted;
  const signed = table.stances.map(({ polarity }) => polarity !== 0);
  for (let row = 0; row < table.length; row++) {
    const stance = table.stance[row]!;
    if (!shown[row] || !signed[stance]) continue;
    const source = sourceOf(counted, row);
    const target = targetOf(counted, row);
    if (source !== target) visit(source, target, stance);
  }
}

function add(counts: Counts, actor: number, stance: number, stances: number): void {
  let own = counts.get(actor);
  if (!own) counts.set(actor, (own = new Uint32Array(stances)));
  own[stance]!++;
}

function sumOf(counts: Counts): number {
  return ranked(counts).reduce((sum, { count }) => sum + count, 0);
}

function ranked(counts: Counts): Ranked[] {
  return [...counts]
    .map(([entity, own]) => ({
      entity,
      count: own.reduce((sum, count) => sum + count, 0),
      stance: own.indexOf(Math.max(...own)),
    }))
    .sort((a, b) => b.count - a.count || a.entity - b.entity);
}
