import type { Network } from '../../graph/network.ts';
import { searchTextsOf } from '../../graph/searchTexts.ts';
import type { Project } from '../../model/schema.ts';
import type { PairQuestion } from '../../state/pairing.svelte.ts';
import { sourceOf, type Counted } from '../evidence/counted.ts';
import { bestOf, scoreOf } from '../palette/ranking.ts';

/** Somebody to be picked, and how much there is of them. */
export type Pickable = { readonly entity: number; readonly weight: number };

/**
 * With whom a question can be asked about somebody: for a comparison the actors that say something the
 * filters let through, for chains all that have an edge in the network; never the one it is about.
 */
export function pickables(
  question: PairQuestion,
  from: string,
  { graph }: Pick<Network, 'graph'>,
  counted: Counted,
): readonly Pickable[] {
  const { entityIndex, entities } = counted.table;
  if (question === 'comparison')
    return speakers(counted).filter(({ entity }) => entities[entity]!.id !== from);
  return graph
    .filterNodes((id) => id !== from && graph.degree(id) > 0)
    .map((id) => {
      const { given, received } = graph.getNodeAttributes(id);
      return { entity: entityIndex.get(id)!, weight: given + received };
    });
}

function speakers(counted: Counted): readonly Pickable[] {
  const said = new Uint32Array(counted.table.entities.length);
  for (let row = 0; row < counted.table.length; row++)
    if (counted.shown[row]) said[sourceOf(counted, row)]!++;
  return Array.from(said, (weight, entity) => ({ entity, weight })).filter(
    ({ weight }) => weight > 0,
  );
}

/** Those whose name or alias has all words, the best matches first, then those with most statements. */
export function searchPickables(
  project: Project,
  from: readonly Pickable[],
  words: readonly string[],
  most: number,
): { readonly found: readonly number[]; readonly total: number } {
  const texts = searchTextsOf(project).entities;
  const best = bestOf<number>(most);
  for (const { entity, weight } of from) {
    const score = scoreOf(texts[entity]!, words);
    // Scores are whole numbers, so that weight decides among equals only.
    if (score !== undefined) best.offer(entity, score + 1 - 1 / (1 + weight));
  }
  return { found: best.items, total: best.offered };
}
