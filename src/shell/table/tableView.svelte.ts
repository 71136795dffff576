import type { Workspace } from '../../state/workspace.svelte.ts';
import type { EntityColumn } from './entityRows.ts';
import type { Order } from './sortRows.ts';
import type { StatementOrder } from './statementRows.ts';

export const tableTabs = ['entities', 'statements'] as const;

/** Which table is shown, what is looked for in each and how each is sorted. */
export class TableView {
  shown: (typeof tableTabs)[number] = $state('entities');
  readonly texts = $state({ entities: '', statements: '' });
  entityOrder: Order<EntityColumn> = $state.raw({ column: 'given', direction: 'descending' });
  statementOrder: StatementOrder = $state.raw({ column: 'date', direction: 'ascending' });
}

const known = new WeakMap<Workspace, { readonly project: string; readonly view: TableView }>();

/** The tables of a workspace as they were left for the picture; as at first for another project. */
export function tableViewOf(workspace: Workspace): TableView {
  const project = workspace.project.id;
  const before = known.get(workspace);
  if (before?.project === project) return before.view;
  const view = new TableView();
  known.set(workspace, { project, view });
  return view;
}
