/** What the first picture does without; loaded when there is a focus, or an entity to be shown. */
export const late = {
  notice: () => import('./FocusNotice.svelte'),
  part: () => import('./FocusPart.svelte'),
} as const;
