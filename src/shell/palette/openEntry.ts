import type { Workbench } from '../context.ts';
import type { Entry } from './search.ts';

/** Shows what an entry stands for, or does what it says. */
export function openEntry(entry: Entry, { workspace, panels, picture }: Workbench): void {
  const { table, project } = workspace;
  switch (entry.type) {
    case 'command':
      entry.command.run();
      break;
    case 'document':
      workspace.change({ reading: table.documents[entry.index]!.id });
      break;
    case 'statement':
      workspace.select({ type: 'statement', id: project.statements[entry.index]!.id });
      panels.openDetails();
      break;
    case 'actor':
    case 'concept': {
      const { id } = table.entities[entry.entity]!;
      workspace.select({ type: 'entity', id });
      panels.openDetails();
      picture?.reveal(id);
    }
  }
}
