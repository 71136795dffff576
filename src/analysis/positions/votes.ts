/** Positions of actors on items, actor by actor: 1 for, -1 against, 0 none (missing, not neutral). */
export type Votes = {
  readonly actors: number;
  readonly items: number;
  /** Position of actor i on item j at `i * items + j`. */
  readonly votes: Int8Array;
};

export type VoteFilter = {
  /** Actors with fewer votes on kept items are dropped; 20 where left out. */
  readonly leastVotes?: number;
  /** Items on which a smaller share of votes is in the minority are dropped; 0.025 where left out. */
  readonly leastMinority?: number;
};

export type KeptVotes = {
  /** Votes of kept actors on kept items. */
  readonly votes: Votes;
  /** Index before of each kept actor; likewise items. */
  readonly actors: Uint32Array;
  readonly items: Uint32Array;
  /** Votes that are not missing. */
  readonly count: number;
};

/** Throws a RangeError that names the first field or place with a value that no votes have. */
export function checkVotes({ actors, items, votes }: Votes): void {
  if (votes.length !== actors * items)
    throw new RangeError(`votes has ${votes.length} entries, expected ${actors} × ${items}`);
  const at = votes.findIndex((vote) => vote < -1 || vote > 1);
  if (at >= 0)
    throw new RangeError(
      `actor ${Math.floor(at / items)}, item ${at % items}: ${votes[at]} is no vote, expected 1, -1 or 0`,
    );
}

/**
 * Drops items on which nearly all agree and actors who voted seldom, in turns until neither is left,
 * as K. T. Poole: Spatial Models of Parliamentary Voting (2005), ch. 2, does for roll calls.
 */
export function keptVotes(
  all: Votes,
  { leastVotes = 20, leastMinority = 0.025 }: VoteFilter = {},
): KeptVotes {
  checkVotes(all);
  let actors = Array.from({ length: all.actors }, (_, actor) => actor);
  let items = Array.from({ length: all.items }, (_, item) => item);
  for (let before = -1; before !== actors.length + items.length;) {
    before = actors.length + items.length;
    const own = actors;
    items = items.filter((item) => {
      let [pro, contra] = [0, 0];
      for (const actor of own) {
        const vote = all.votes[actor * all.items + item]!;
        if (vote > 0) pro++;
        if (vote < 0) contra++;
      }
      const minority = Math.min(pro, contra);
      return minority > 0 && minority >= leastMinority * (pro + contra);
    });
    const common = items;
    actors = actors.filter((actor) => {
      const count = common.reduce(
        (sum, item) => sum + Math.abs(all.votes[actor * all.items + item]!),
        0,
      );
      return count > 0 && count >= leastVotes;
    });
  }
  const votes = new Int8Array(actors.length * items.length);
  for (const [i, actor] of actors.entries())
    for (const [j, item] of items.entries())
      votes[i * items.length + j] = all.votes[actor * all.items + item]!;
  return {
    votes: { actors: actors.length, items: items.length, votes },
    actors: Uint32Array.from(actors),
    items: Uint32Array.from(items),
    count: votes.reduce((sum, vote) => sum + Math.abs(vote), 0),
  };
}
