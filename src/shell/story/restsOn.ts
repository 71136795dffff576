import type { Workspace } from '../../state/workspace.svelte.ts';

/** A statement that a step of a story rests on, in words. */
export type Ground = {
  readonly id: string;
  readonly speaker: string;
  readonly stance: string;
  /** −1 to 1. */
  readonly polarity: number;
  readonly target: string;
  readonly summary: string;
};

/** The statements with some ids, in their order; ids that the project lacks are passed over. */
export function restsOn({ project, table }: Workspace, ids: readonly string[]): readonly Ground[] {
  return ids.flatMap((id) => {
    const row = project.statements.findIndex((statement) => statement.id === id);
    if (row < 0) return [];
    const { summary, label } = project.statements[row]!;
    const stance = table.stances[table.stance[row]!]!;
    return {
      id,
      stance: stance.label,
      polarity: stance.polarity,
      summary: summary ?? label,
      speaker: table.entities[table.speaker[row]!]!.name,
      target: table.entities[table.target[row]!]!.name,
    };
  });
}
