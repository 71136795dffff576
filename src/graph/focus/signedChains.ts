import { signOf, type Link, type Sign } from './link.ts';

/** One edge of a chain, as it is walked from `from` to `to`. */
export type ChainStep = {
  readonly link: Link;
  readonly from: string;
  readonly to: string;
  /** Whether it is walked from its source to its target. */
  readonly way: 'forward' | 'backward' | 'undirected';
  readonly sign: Sign;
};

export type Chain = {
  /** From the one actor to the other; at least one. */
  readonly steps: readonly ChainStep[];
  /** Product of the signs of its steps. */
  readonly sign: Sign;
};

/** All shortest chains between two nodes, or why there are none. */
export type SignedChains =
  | {
      readonly found: true;
      /** Edges in every one of them. */
      readonly length: number;
      /** The first of them, at most `limit`. */
      readonly chains: readonly Chain[];
      readonly limit: number;
      /** How many there are in all, also by sign; counted no further than 2^53 - 1. */
      readonly total: number;
      readonly positive: number;
      readonly negative: number;
      readonly neither: number;
    }
  | { readonly found: false; readonly reason: 'same' }
  | {
      readonly found: false;
      readonly reason: 'unknown';
      /** The ids that no edge touches. */
      readonly ids: readonly string[];
    }
  | { readonly found: false; readonly reason: 'unconnected' };

/** So many chains are told one by one, where nothing else is asked for. */
export const usualLimit = 30;

type Beside = Omit<ChainStep, 'from'>;

/**
 * All chains of the fewest edges between two nodes, whichever way the edges point, each with the product
 * of their signs: Cartwright and Harary (1956) call it the sign of a path, by which a friend of a friend
 * and an opponent of an opponent stand on the same side. Parallel edges give chains of their own. Chains
 * come in the order of the edges; those beyond `limit` are counted only. Linear in the edges and in what
 * is told. Throws a RangeError on a limit that is no whole number above 0.
 */
export function signedChains(
  links: readonly Link[],
  from: string,
  to: string,
  { limit = usualLimit }: { readonly limit?: number } = {},
): SignedChains {
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new RangeError(`limit is ${limit}, expected a whole number above 0`);
  const beside = besides(links);
  const ids = [...new Set([from, to])].filter((id) => !beside.has(id));
  if (ids.length > 0) return { found: false, reason: 'unknown', ids };
  if (from === to) return { found: false, reason: 'same' };
  const away = distancesTo(to, from, beside);
  const length = away.get(from);
  if (length === undefined) return { found: false, reason: 'unconnected' };
  const [positive, negative, neither] = counted(from, away, beside);
  return {
    found: true,
    length,
    chains: firstChains(from, away, beside, limit),
    limit,
    total: capped(positive + negative + neither),
    positive,
    negative,
    neither,
  };
}

/** The ends of the edges at each node, in the order of the edges; edges from a node to itself lead nowhere. */
function besides(links: readonly Link[]): ReadonlyMap<string, readonly Beside[]> {
  const beside = new Map<string, Beside[]>();
  const at = (id: string) => {
    const known = beside.get(id) ?? [];
    beside.set(id, known);
    return known;
  };
  for (const link of links) {
    const { source, target, directed } = link;
    const sign = signOf(link.polarity);
    const [from, to] = [at(source), at(target)];
    if (source === target) continue;
    from.push({ link, to: target, way: directed ? 'forward' : 'undirected', sign });
    to.push({ link, to: source, way: directed ? 'backward' : 'undirected', sign });
  }
  return beside;
}

/** Steps to `to` from each node as near as `from`, nearest first. */
function distancesTo(
  to: string,
  from: string,
  beside: ReadonlyMap<string, readonly Beside[]>,
): ReadonlyMap<string, number> {
  const away = new Map([[to, 0]]);
  for (const [id, distance] of away) {
    if (distance >= (away.get(from) ?? Infinity)) break;
    for (const { to: other } of beside.get(id)!)
      if (!away.has(other)) away.set(other, distance + 1);
  }
  return away;
}

/** How many chains there are from a node, by the sign of each: positive, negative, neither. */
function counted(
  from: string,
  away: ReadonlyMap<string, number>,
  beside: ReadonlyMap<string, readonly Beside[]>,
): readonly [number, number, number] {
  const counts = new Map<string, [number, number, number]>();
  for (const [id, distance] of away) {
    const own: [number, number, number] = distance === 0 ? [1, 0, 0] : [0, 0, 0];
    for (const { to, sign } of beside.get(id)!) {
      if (away.get(to) !== distance - 1) continue;
      const [positive, negative, neither] = counts.get(to)!;
      if (sign === 0) own[2] = capped(own[2] + positive + negative + neither);
      else {
        own[0] = capped(own[0] + (sign > 0 ? positive : negative));
        own[1] = capped(own[1] + (sign > 0 ? negative : positive));
        own[2] = capped(own[2] + neither);
      }
    }
    counts.set(id, own);
  }
  return counts.get(from)!;
}

function capped(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

/** Walks towards the other end, edge by edge, and turns round where all edges have been tried. */
function firstChains(
  from: string,
  away: ReadonlyMap<string, number>,
  beside: ReadonlyMap<string, readonly Beside[]>,
  limit: number,
): readonly Chain[] {
  const chains: Chain[] = [];
  const trail: ChainStep[] = [];
  const tried = [0];
  while (tried.length > 0) {
    const at = trail.at(-1)?.to ?? from;
    const next = beside.get(at)![tried[tried.length - 1]!++];
    if (!next) {
      tried.pop();
      trail.pop();
    } else if (away.get(next.to) === away.get(at)! - 1) {
      trail.push({ ...next, from: at });
      if (away.get(next.to) === 0) {
        const sign = trail.reduce((product, step) => product * step.sign, 1);
        chains.push({ steps: [...trail], sign: signOf(sign) });
        if (chains.length === limit) break;
        trail.pop();
      } else tried.push(0);
    }
  }
  return chains;
}
