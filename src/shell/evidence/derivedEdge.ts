import { edgeKey, type Network } from '../../graph/network.ts';
import { statementPairs, type StatementPair } from '../../graph/projections/statementPairs.ts';
import type { Stance } from '../../model/schema.ts';
import type { Selection } from '../../model/view.ts';
import type { Counted } from './counted.ts';

/** An edge of a derived projection, with the statements that made it. */
export type DerivedEdge = {
  /** Indices of entities. */
  readonly source: number;
  readonly target: number;
  readonly stance: Stance;
  readonly weight: number;
  readonly directed: boolean;
  readonly rows: Uint32Array;
  /** The first pairs of statements by its two actors; none where it joins an actor and a concept. */
  readonly pairs: readonly StatementPair[];
  /** How many pairs there are. */
  readonly pairCount: number;
};

/** So many pairs are listed at most. */
const mostPairs = 300;

/** The derived edge that is picked; `undefined` where the network draws no such edge. */
export function derivedEdgeOf(
  { graph, counted: basis, stances }: Network,
  { table, representative }: Counted,
  selection: Selection | null,
): DerivedEdge | undefined {
  if (selection?.type !== 'edge' || basis.projection === 'stances') return undefined;
  const key = edgeKey(selection.source, selection.target, selection.stance);
  const source = table.entityIndex.get(selection.source);
  const target = table.entityIndex.get(selection.target);
  const stance = stances.find(({ id }) => id === selection.stance);
  if (!graph.hasEdge(key) || source === undefined || target === undefined || !stance)
    return undefined;
  const { weight, directed, rows } = graph.getEdgeAttributes(key);
  const edge = { source, target, stance, weight, directed, rows };
  if (directed) return { ...edge, pairs: [], pairCount: 0 };
  const pairs: StatementPair[] = [];
  let pairCount = 0;
  for (const pair of statementPairs(table, representative, edge, basis.range))
    if (++pairCount <= mostPairs) pairs.push(pair);
  return { ...edge, pairs, pairCount };
}
