import { m } from '../../messages/compiled/messages.js';
import type { Workbench } from '../context.ts';
import { stepName } from './stepName.ts';

/** Undoes or redoes a step, where there is one, and says which. */
export function goThroughHistory(
  way: 'undo' | 'redo',
  { workspace, announce }: Pick<Workbench, 'workspace' | 'announce'>,
): void {
  const { history } = workspace;
  const part = way === 'undo' ? history.undoable : history.redoable;
  if (part === null) {
    announce(way === 'undo' ? m.shell_undo_nothing() : m.shell_redo_nothing());
    return;
  }
  const step = stepName(part);
  if (way === 'undo') workspace.undo();
  else workspace.redo();
  announce(way === 'undo' ? m.shell_undone({ step }) : m.shell_redone({ step }));
}
