import type { EdgeAttributes, Network } from './network.ts';

/**
 * How much an edge draws its ends together, or below 0 apart: for layouts and camps. Stated stances pull
 * by polarity times count; derived edges by their weight, against the side that they stand for. What
 * is both pulls by what is left of it; the codes of combined positions all pull alike.
 */
export function pullOf(
  { polarity, weight, count }: Pick<EdgeAttributes, 'polarity' | 'weight' | 'count'>,
  { projection, aggregation }: Network['counted'],
): number {
  if (projection === 'stances') return polarity * count;
  if (projection === 'positions' && aggregation === 'combine') return polarity;
  return polarity === 0 ? weight : polarity * Math.abs(weight);
}
