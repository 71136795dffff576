import { defaultView, mostFocused, type Focus } from '../../model/view.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

type Refocused = Pick<Workspace, 'view' | 'change'>;

/** Shows only some, by their ids, with what lies within so many steps of them, as large as there is room. */
export function focusOn(workspace: Refocused, ids: readonly string[], steps: Focus['steps']): void {
  workspace.change({ focus: { ids: [...ids], steps }, camera: null });
}

/** Whether a focus has room for one more that it does not hold. */
export function hasRoomFor({ ids }: Focus, id: string): boolean {
  return !ids.includes(id) && ids.length < mostFocused;
}

/** Adds one to the focus, if there is room. */
export function addToFocus(workspace: Refocused, id: string): void {
  const { ids, steps } = workspace.view.focus;
  if (hasRoomFor({ ids, steps }, id)) focusOn(workspace, [...ids, id], steps);
}

/** Takes one out of the focus; the last one ends it. */
export function takeFromFocus(workspace: Refocused, id: string): void {
  const { ids, steps } = workspace.view.focus;
  const left = ids.filter((one) => one !== id);
  if (left.length === 0) showEverything(workspace);
  else focusOn(workspace, left, steps);
}

/** Ends the focus. */
export function showEverything(workspace: Refocused): void {
  workspace.change({ focus: defaultView.focus, camera: null });
}
