import type { Network } from '../network.ts';

/** An edge as far as walks and chains need it. */
export type Link = {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  /** -1 to 1. */
  readonly polarity: number;
  /** False where neither end acts on the other. */
  readonly directed: boolean;
};

/** Which way a stance points: for, against, or neither. */
export type Sign = 1 | -1 | 0;

/** The sign of a polarity; 0 also for what is no number. */
export function signOf(polarity: number): Sign {
  return polarity > 0 ? 1 : polarity < 0 ? -1 : 0;
}

/** The edges of a network, those with the most statements first, among equals by their keys. */
export function linksOf({ graph }: Pick<Network, 'graph'>): readonly Link[] {
  return graph
    .mapEdges((key, { polarity, directed, count }, source, target) => {
      return { link: { key, source, target, polarity, directed }, count };
    })
    .sort((a, b) => b.count - a.count || (a.link.key < b.link.key ? -1 : 1))
    .map(({ link }) => link);
}
