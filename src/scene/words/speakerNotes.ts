import { m } from '../../messages/compiled/messages.js';
import type { Project } from '../../model/schema.ts';
import { shownDate } from '../../model/shownDate.ts';
import { none, type StatementTable } from '../../model/statements.ts';
import { plainParagraphs } from './markdown.ts';

/** Statements that notes tell one by one. */
const mostTold = 60;

/** What is said to a step of a story: the speaker's own note, its words, and what is known of its picture. */
export function stepNotes(
  { note = '', text }: { readonly note?: string | undefined; readonly text: string },
  pictured: string,
): string {
  return [note, plainParagraphs(text).join('\n'), pictured]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * What can be said to a picture, a paragraph a line: what it shows, then the statements behind it in the order
 * of the project, each with who speaks, its summary, where it stands and who reports it; many are counted.
 */
export function speakerNotes(
  project: Project,
  table: StatementTable,
  rows: Uint32Array,
  description: string,
): string {
  const told = Array.from(rows.subarray(0, mostTold), (row) => {
    const { summary, label } = project.statements[row]!;
    const document = table.documents[table.document[row]!]!;
    const reporter = table.reportedBy[row]!;
    const source = [
      document.title,
      ...(document.date === undefined ? [] : [shownDate(document.date)]),
      ...(reporter === none ? [] : [m.scene_notes_reported({ who: table.actors[reporter]!.name })]),
    ].join(', ');
    return m.scene_notes_statement({
      speaker: table.entities[table.speaker[row]!]!.name,
      target: table.entities[table.target[row]!]!.name,
      stance: table.stances[table.stance[row]!]!.label,
      summary: summary || label,
      source,
    });
  });
  const left = rows.length - told.length;
  return [
    description,
    '',
    ...told,
    ...(left > 0 ? [m.scene_notes_more({ count: left })] : []),
  ].join('\n');
}
