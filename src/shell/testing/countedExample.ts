import { filterRows } from '../../graph/filter.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, type Filters, type RollUpLevel } from '../../model/view.ts';
import { countedOf, type Counted } from '../evidence/counted.ts';

/** A project's statements as a picture with these filters and this roll-up counts them. */
export function countedExample(
  {
    level = 'person',
    filters = {},
  }: { readonly level?: RollUpLevel; readonly filters?: Partial<Filters> } = {},
  project: Project = exampleProject(),
): Counted {
  const table = statementTable(project);
  const rows = filterRows(table, project, { ...defaultView.filters, ...filters });
  return countedOf(project, table, rows, level);
}

/** Index of the entity with an id. */
export function entityIn({ table }: Counted, id: string): number {
  const index = table.entityIndex.get(id);
  if (index === undefined) throw new RangeError(`no entity ${id}`);
  return index;
}
