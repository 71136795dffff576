import { encodeView } from '../../model/viewFragment.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/**
 * Name of the saved view that a workspace shows, wherever its camera stands and whatever is picked or
 * read; undefined for the default view and for one that was not saved.
 */
export function savedViewName({
  view,
  savedViews,
}: Pick<Workspace, 'view' | 'savedViews'>): string | undefined {
  const fragment = encodeView({ ...view, camera: null, selection: null, reading: null });
  if (fragment === '') return undefined;
  return savedViews.find((one) => one.fragment === fragment)?.name;
}
