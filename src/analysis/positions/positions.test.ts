import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../model/random.ts';
import { agreementPositions } from './agreement.ts';
import {
  itemResponsePositions,
  type ItemResponseOptions,
  type ItemResponsePositions,
} from './itemResponse.ts';
import { keptVotes, type Votes } from './votes.ts';

const votesOf = (...rows: readonly (readonly number[])[]): Votes => ({
  actors: rows.length,
  items: rows[0]?.length ?? 0,
  votes: Int8Array.from(rows.flat()),
});

/** Votes of actors spread evenly on a line, some missing, by the model that is fitted. */
function simulated(actors: number, items: number, seed: number): { votes: Votes; truth: number[] } {
  const random = randomFrom(seed);
  const truth = Array.from({ length: actors }, (_, i) => (3 * i) / (actors - 1) - 1.5);
  const votes = new Int8Array(actors * items);
  for (let item = 0; item < items; item++) {
    const [middle, slope] = [2.4 * random() - 1.2, (random() < 0.5 ? -1 : 1) * (1 + 2 * random())];
    for (let actor = 0; actor < actors; actor++) {
      const chance = 1 / (1 + Math.exp(-slope * (truth[actor]! - middle)));
      const vote = random() < chance ? 1 : -1;
      votes[actor * items + item] = random() < 0.1 ? 0 : vote;
    }
  }
  return { votes: { actors, items, votes }, truth };
}

function fitted(votes: Votes, options: ItemResponseOptions): ItemResponsePositions | null {
  const steps = itemResponsePositions(votes, options);
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    expect(step.value).toBeGreaterThan(done);
    done = step.value;
  }
}

function correlation(x: ArrayLike<number>, y: readonly number[]): number {
  const n = y.length;
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / n;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    xy += (x[i]! - mx) * (y[i]! - my);
    xx += (x[i]! - mx) ** 2;
    yy += (y[i]! - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

describe('votes that count', () => {
  test('leave out one-sided items and silent actors, in turns', () => {
    const votes = votesOf([1, -1, 1, 1], [-1, 1, 1, 1], [1, 1, 1, 0], [0, 0, 0, -1]);
    // The last item is one-sided once the last actor, who has one vote, is left out.
    const kept = keptVotes(votes, { leastVotes: 2, leastMinority: 0.3 });
    expect([Array.from(kept.actors), Array.from(kept.items)]).toEqual([
      [0, 1, 2],
      [0, 1],
    ]);
    expect(Array.from(kept.votes.votes)).toEqual([1, -1, -1, 1, 1, 1]);
    expect(kept.count).toBe(6);
  });

  test('are 20 an actor and 2.5 % in the minority unless said otherwise', () => {
    const { votes } = simulated(30, 19, 1);
    expect(keptVotes(votes).actors).toHaveLength(0);
    const enough = simulated(50, 60, 1).votes;
    const oneAgainst = Int8Array.from(enough.votes);
    for (let actor = 0; actor < 50; actor++) oneAgainst[actor * 60] = actor === 7 ? -1 : 1;
    expect(keptVotes({ ...enough, votes: oneAgainst }).items).not.toContain(0);
  });

  test('are named where they are none', () => {
    expect(() => keptVotes(votesOf([1, 2]))).toThrow('actor 0, item 1: 2 is no vote');
    expect(() => keptVotes({ actors: 2, items: 2, votes: new Int8Array(3) })).toThrow(
      'votes has 3 entries, expected 2 × 2',
    );
  });
});

describe('positions by agreement', () => {
  test('put those who vote alike together and the anchor on the right', () => {
    const votes = votesOf([1, 1, -1, 1], [1, 1, -1, -1], [-1, -1, 1, 1], [-1, -1, 1, -1]);
    for (const anchor of [0, 3]) {
      const { position, share, pairsWithout } = agreementPositions(votes, { seed: 1, anchor })!;
      expect(position[0]).toBeCloseTo(position[1]!, 6);
      expect(position[2]).toBeCloseTo(position[3]!, 6);
      expect(position[anchor]).toBeCloseTo(1, 6);
      expect(share).toBeGreaterThan(0.5);
      expect(pairsWithout).toBe(0);
    }
  });

  test('recover a line', () => {
    const { votes, truth } = simulated(40, 120, 3);
    const { position } = agreementPositions(votes, { seed: 1, anchor: 39 })!;
    expect(correlation(position, truth)).toBeGreaterThan(0.95);
  });

  test('are none of one actor, of no votes and where all agree', () => {
    expect(agreementPositions(votesOf([1, -1]), { seed: 1 })).toBeNull();
    expect(agreementPositions(votesOf([0, 0], [0, 0], [0, 0]), { seed: 1 })).toBeNull();
    expect(agreementPositions(votesOf([1, 1], [1, 1]), { seed: 1 })).toBeNull();
    expect(agreementPositions(votesOf(), { seed: 1 })).toBeNull();
  });

  test('tell who can be compared: the most whom common items link', () => {
    const votes = votesOf([0, 0, 1], [1, 1, 0], [0, 0, -1], [1, 0, 0], [0, -1, 0], [0, 0, 0]);
    expect([...agreementPositions(votes, { seed: 1 })!.comparable]).toEqual([1, 3, 4]);
    const all = simulated(12, 30, 3).votes;
    expect(agreementPositions(all, { seed: 1 })!.comparable).toHaveLength(12);
  });

  test('are numbers whatever is missing', () => {
    const cell = fc.integer({ min: -1, max: 1 });
    const row = fc.array(cell, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 7 }), (rows) => {
        const found = agreementPositions(votesOf(...rows), { seed: 1 });
        if (!found) return;
        expect(found.position.every(Number.isFinite)).toBe(true);
        expect(found.position[0]).toBeGreaterThanOrEqual(-1e-9);
        expect(found.share).toBeGreaterThanOrEqual(0);
        expect(found.share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('positions by item response', () => {
  const { votes, truth } = simulated(40, 150, 2);

  test('recover the line the votes come from, with intervals around', () => {
    const found = fitted(votes, { seed: 1, anchor: 39, resamples: 40 })!;
    expect(correlation(found.position, truth)).toBeGreaterThan(0.97);
    expect(found.position[39]).toBeGreaterThan(0);
    const deviation = Math.sqrt(truth.reduce((sum, x) => sum + x * x, 0) / truth.length);
    const covered = truth.filter((x, i) => {
      const scaled = x / deviation;
      return scaled >= found.low[i]! && scaled <= found.high[i]!;
    });
    expect(covered.length).toBeGreaterThan(0.75 * truth.length);
    const holdsOwn = Array.from(found.position.keys()).filter(
      (i) => found.low[i]! <= found.position[i]! && found.position[i]! <= found.high[i]!,
    );
    expect(holdsOwn.length).toBeGreaterThan(0.9 * truth.length);
    expect(found.correct).toBeGreaterThan(found.majority);
    expect(found.votes).toBe(keptVotes(votes).count);
  });

  test('have the sides of the positions by agreement where nobody says who stands right', () => {
    const turnedRound = { ...votes, votes: votes.votes.map((vote) => -vote) };
    for (const cast of [votes, turnedRound]) {
      const whole = agreementPositions(cast, { seed: 1 })!.position;
      const { position, actors } = fitted(cast, { seed: 1, resamples: 3 })!;
      const along = position.reduce((sum, x, i) => sum + x * whole[actors[i]!]!, 0);
      expect(along).toBeGreaterThan(0);
    }
  });

  test('turn with the anchor and are the same for the same seed', () => {
    const right = fitted(votes, { seed: 1, anchor: 39, resamples: 3 })!;
    const left = fitted(votes, { seed: 1, anchor: 0, resamples: 3 })!;
    for (const [i, x] of right.position.entries()) expect(left.position[i]).toBeCloseTo(-x, 2);
    expect(fitted(votes, { seed: 1, anchor: 39, resamples: 3 })).toEqual(right);
  });

  test('without resamples have no width', () => {
    const found = fitted(votes, { seed: 1, resamples: 0 })!;
    expect([found.low, found.high]).toEqual([found.position, found.position]);
  });

  test('stay finite where one line parts the votes perfectly', () => {
    const rows = Array.from({ length: 10 }, (_, actor) =>
      Array.from({ length: 30 }, (_, item) => (actor > item % 9 ? 1 : -1)),
    );
    const found = fitted(votesOf(...rows), { seed: 1, anchor: 9, resamples: 10 })!;
    expect(found.correct).toBe(1);
    expect(found.position.every(Number.isFinite)).toBe(true);
    const order = Array.from(found.position);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('are none of too few votes', () => {
    expect(fitted(votesOf([1, -1], [-1, 1]), { seed: 1 })).toBeNull();
    expect(fitted(votesOf(), { seed: 1 })).toBeNull();
  });
});
