import { searchTextsOf } from '../../graph/searchTexts.ts';
import { foldedText } from '../../model/foldedText.ts';
import type { Project, Statement } from '../../model/schema.ts';
import type { Command } from './commands.ts';
import { bestOf, scoreOf } from './ranking.ts';

/** Something a search can find and open. */
export type Entry =
  | { readonly type: 'actor'; readonly entity: number }
  | { readonly type: 'concept'; readonly entity: number }
  | { readonly type: 'document'; readonly index: number }
  | { readonly type: 'statement'; readonly index: number }
  | { readonly type: 'command'; readonly command: Command };

/** What was found of one type, best first. */
export type Group = {
  readonly type: Entry['type'];
  readonly entries: readonly Entry[];
  /** How many were found in all. */
  readonly total: number;
  readonly highest: number;
};

/** Most entries of a type that are listed, and as many as are offered before anything is typed. */
const mostShown = 6;
const mostOffered = 3;

/**
 * Actors, concepts, documents and commands that match all words; `weight` puts those with more
 * statements first among equals. Without words: the commands, and the heaviest actors and concepts.
 */
export function searchNames(
  project: Project,
  commands: readonly Command[],
  words: readonly string[],
  weight: (entity: number) => number,
): readonly Group[] {
  const { actors } = project;
  const texts = searchTextsOf(project).entities;
  const idle = words.length === 0;
  const most = idle ? mostOffered : mostShown;
  const best = {
    actor: bestOf<Entry>(most),
    concept: bestOf<Entry>(most),
    document: bestOf<Entry>(most),
    command: bestOf<Entry>(idle ? commands.length : most),
  };
  for (const [entity, text] of texts.entries()) {
    const score = scoreOf(text, words);
    const type = entity < actors.length ? 'actor' : 'concept';
    // Scores are whole numbers, so that weight decides among equals only.
    if (score !== undefined)
      best[type].offer({ type, entity }, score + 1 - 1 / (1 + weight(entity)));
  }
  for (const [index, { title }] of project.documents.entries()) {
    const score = scoreOf(foldedText(title), words);
    if (score !== undefined) best.document.offer({ type: 'document', index }, score);
  }
  for (const command of commands) {
    const score = scoreOf(foldedText(`${command.label}\n${command.words}`), words);
    if (score !== undefined) best.command.offer({ type: 'command', command }, score);
  }
  return (['actor', 'concept', 'document', 'command'] as const).map((type) => {
    const { items, offered, highest } = best[type];
    return { type, entries: items, total: idle ? items.length : offered, highest };
  });
}

/** Statements folded and compared at a stretch: some milliseconds' worth. */
const stretch = 10_000;

/** A search through labels and summaries that keeps what it has folded for the next query. */
export function statementSearch(statements: readonly Statement[]) {
  const texts: string[] = [];
  return async (words: readonly string[], signal: AbortSignal): Promise<Group> => {
    const best = bestOf<Entry>(mostShown);
    for (let row = 0; row < statements.length && words.length > 0; row++) {
      if (row > 0 && row % stretch === 0) {
        await new Promise((resolve) => setTimeout(resolve));
        signal.throwIfAborted();
      }
      const { label, summary } = statements[row]!;
      const text = (texts[row] ??= foldedText(`${label}\n${summary}`));
      const score = scoreOf(text, words);
      if (score !== undefined) best.offer({ type: 'statement', index: row }, score);
    }
    return {
      type: 'statement',
      entries: best.items,
      total: best.offered,
      highest: best.highest,
    };
  };
}

/** Groups that hold something: the one with the best match first, else in their usual order. */
export function inOrder(groups: readonly Group[]): readonly Group[] {
  return groups
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => Math.floor(b.highest) - Math.floor(a.highest));
}
