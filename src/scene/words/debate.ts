import type { Network } from '../../graph/network.ts';

/** Those who take one side on something. */
export type Side = {
  /** Names of the speakers, the one who says most first. */
  readonly speakers: readonly string[];
  /** One or two who say more than all others on their side; none where more are level. */
  readonly leaders: readonly string[];
  /** Whether some take the side in full (a polarity of 0.75 or more), and some in part only. */
  readonly full: boolean;
  /** How many take it in part only, and whether all of these do so on conditions. */
  readonly partial: number;
  readonly areConditional: boolean;
  /** How many take it in the words of others alone. */
  readonly ascribed: number;
};

/** Who stands where on one thing. */
export type Debate = {
  readonly target: string;
  readonly name: string;
  readonly type: 'actor' | 'concept';
  readonly supporters: Side;
  readonly opponents: Side;
  /** Whether anything is said for it, and against it, be it by somebody who says more of the other. */
  readonly isSupported: boolean;
  readonly isOpposed: boolean;
  /** Names of speakers whose statements on it are neutral or even out. */
  readonly undecided: readonly string[];
};

type Voice = {
  readonly name: string;
  readonly balance: number;
  readonly full: boolean;
  readonly isConditional: boolean;
  /** Whether every word of theirs is one that others ascribe to them. */
  readonly isAscribed: boolean;
};

/**
 * The most contested concept of a network, or without concepts the most contested actor: the one on
 * which most speakers speak; among equals the more evenly split, then the one with more statements.
 * A speaker's side is the sign of polarity times count, summed over its stances on the target.
 */
export function contestedDebate({ graph }: Pick<Network, 'graph'>): Debate | undefined {
  const rated = graph
    .filterNodes((_, { received }) => received > 0)
    .map((id) => {
      const debate = debateOn({ graph }, id);
      const sides = [debate.supporters.speakers.length, debate.opponents.speakers.length] as const;
      const speakers = sides[0] + sides[1] + debate.undecided.length;
      const received = graph.getNodeAttribute(id, 'received');
      const order = [debate.type === 'concept' ? 1 : 0, speakers, Math.min(...sides), received];
      return { id, debate, order };
    });
  rated.sort((a, b) => compare(b.order, a.order) || (a.id < b.id ? -1 : 1));
  return rated[0]?.debate;
}

/** Who stands where on one actor or concept. */
function debateOn({ graph }: Pick<Network, 'graph'>, target: string): Debate {
  const { name, type } = graph.getNodeAttributes(target);
  const voices = new Map<string, Voice>();
  let [isSupported, isOpposed] = [false, false];
  graph.forEachInEdge(target, (_, { stance, polarity, count, ascribed }, source) => {
    const before = voices.get(source);
    isSupported ||= polarity > 0;
    isOpposed ||= polarity < 0;
    voices.set(source, {
      name: graph.getNodeAttribute(source, 'name'),
      balance: (before?.balance ?? 0) + polarity * count,
      full: (before?.full ?? false) || Math.abs(polarity) >= 0.75,
      isConditional: (before?.isConditional ?? false) || stance === 'conditional',
      isAscribed: (before?.isAscribed ?? true) && ascribed === 'all',
    });
  });
  const all = [...voices.values()];
  return {
    target,
    name,
    type,
    isSupported,
    isOpposed,
    supporters: sideOf(all.filter(({ balance }) => balance > tolerance)),
    opponents: sideOf(all.filter(({ balance }) => balance < -tolerance)),
    undecided: all
      .filter(({ balance }) => Math.abs(balance) <= tolerance)
      .map((voice) => voice.name),
  };
}

const tolerance = 1e-9;

function sideOf(voices: readonly Voice[]): Side {
  const strength = ({ balance }: Voice) => Math.abs(balance);
  const ordered = [...voices].sort(
    (a, b) => strength(b) - strength(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const most = ordered[0] ? strength(ordered[0]) : 0;
  const first = ordered.filter((voice) => strength(voice) > most - tolerance);
  const inPart = voices.filter(({ full }) => !full);
  return {
    speakers: ordered.map(({ name }) => name),
    leaders:
      first.length <= 2 && first.length < ordered.length ? first.map(({ name }) => name) : [],
    full: voices.some(({ full }) => full),
    partial: inPart.length,
    areConditional: inPart.every(({ isConditional }) => isConditional),
    ascribed: voices.filter(({ isAscribed }) => isAscribed).length,
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
