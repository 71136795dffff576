import { edgeKey } from '../../../graph/network.ts';
import { searchTextsOf } from '../../../graph/searchTexts.ts';
import { foldedText } from '../../../model/foldedText.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';

/**
 * Ids of the first statements that have all words of a query in their label, their summary or the names
 * of speaker and target, and are not among those left out; none for a query without words.
 */
export function findStatements(
  { project, table }: Pick<Workspace, 'project' | 'table'>,
  query: string,
  { without, most }: { readonly without: readonly string[]; readonly most: number },
): readonly string[] {
  const words = foldedText(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const { entities, statements } = searchTextsOf(project);
  const left = new Set(without);
  const found: string[] = [];
  for (const [row, { id }] of project.statements.entries()) {
    if (left.has(id)) continue;
    const [speaker, target] = [entities[table.speaker[row]!]!, entities[table.target[row]!]!];
    const texts = [statements[row]!, speaker, target];
    if (!words.every((word) => texts.some((text) => text.includes(word)))) continue;
    if (found.push(id) === most) break;
  }
  return found;
}

/** Ids of the statements that are selected: one, or those behind an edge of the picture. */
export function selectedStatements({
  project,
  network,
  view: { selection },
}: Pick<Workspace, 'project' | 'network' | 'view'>): readonly string[] {
  if (selection?.type === 'statement') return [selection.id];
  if (selection?.type !== 'edge') return [];
  const key = edgeKey(selection.source, selection.target, selection.stance);
  if (!network.graph.hasEdge(key)) return [];
  const rows = network.graph.getEdgeAttribute(key, 'rows');
  return Array.from(rows, (row) => project.statements[row]!.id);
}
