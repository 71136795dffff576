import { searchTextsOf } from '../../graph/searchTexts.ts';
import type { Network } from '../../graph/network.ts';
import type { Project } from '../../model/schema.ts';
import type { StatementTable } from '../../model/statements.ts';
import { bestOf, scoreOf } from '../palette/ranking.ts';
import type { Entry } from '../palette/search.ts';

const mostEntities = 6;
const mostStatements = 4;

/**
 * Of what a picture shows, the actors, concepts and statements that match all words, the best first,
 * each kind by itself. Nothing without words.
 */
export function foundIn(
  project: Project,
  table: StatementTable,
  { graph, rows }: Pick<Network, 'graph' | 'rows'>,
  words: readonly string[],
): readonly Entry[] {
  if (words.length === 0) return [];
  const texts = searchTextsOf(project);
  const entities = bestOf<Entry>(mostEntities);
  graph.forEachNode((id, { type, given, received }) => {
    const entity = table.entityIndex.get(id)!;
    const score = scoreOf(texts.entities[entity]!, words);
    // Scores are whole numbers, so that weight decides among equals only.
    if (score !== undefined)
      entities.offer({ type, entity }, score + 1 - 1 / (1 + given + received));
  });
  const statements = bestOf<Entry>(mostStatements);
  for (const row of rows) {
    const score = scoreOf(texts.statements[row]!, words);
    if (score !== undefined) statements.offer({ type: 'statement', index: row }, score);
  }
  return [...entities.items, ...statements.items];
}
