import type { Network } from '../graph/network.ts';
import { pullOf } from '../graph/pull.ts';
import type { AnalysisInput } from './panel/analysis.ts';

/**
 * The positions of actors on concepts as votes: the sign of the sum of their stances, none where these
 * cancel. Undefined where no actor takes a side on a concept, as in a network of actors alone. An
 * actor or concept without a position is left out.
 * @param ids id of each node, as the edges of the same input count them
 */
export function networkVotes(
  { graph, counted }: Pick<Network, 'graph' | 'counted'>,
  ids: readonly string[],
): AnalysisInput['votes'] {
  const sums = new Map<string, Map<string, number>>();
  graph.forEachEdge((_key, attributes, actor, concept, from, to) => {
    if (from.type !== 'actor' || to.type !== 'concept') return;
    const own = sums.get(actor) ?? new Map<string, number>();
    sums.set(actor, own);
    own.set(concept, (own.get(concept) ?? 0) + pullOf(attributes, counted));
  });
  const sides = [...sums].flatMap(([actor, own]) =>
    [...own].flatMap(([concept, sum]) => (sum === 0 ? [] : [{ actor, concept, sum }])),
  );
  if (sides.length === 0) return undefined;
  const actors = new Map<string, number>();
  const concepts = new Map<string, number>();
  const place = (places: Map<string, number>, id: string) => {
    const at = places.get(id) ?? places.size;
    places.set(id, at);
    return at;
  };
  const cells = sides.map(
    ({ actor, concept, sum }) =>
      [place(actors, actor), place(concepts, concept), Math.sign(sum)] as const,
  );
  const votes = new Int8Array(actors.size * concepts.size);
  for (const [actor, concept, side] of cells) votes[actor * concepts.size + concept] = side;
  const index = new Map(ids.map((id, node) => [id, node]));
  const node = Uint32Array.from(actors.keys(), (id) => index.get(id)!);
  return { actors: actors.size, items: concepts.size, votes, node };
}
