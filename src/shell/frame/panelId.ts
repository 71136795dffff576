import type { Side } from '../../state/panels.svelte.ts';

/** Id of the strip of time below the picture. */
export const timelineId = 'timeline';

/** Id of a side panel's element, for the buttons that fold it. */
export function panelId(side: Side): string {
  return `panel-${side}`;
}
