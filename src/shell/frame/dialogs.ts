import type { Component } from 'svelte';
import type { DialogName, DialogProps } from '../context.ts';
import { takeTyped } from '../palette/typeAhead.ts';

/** Where each dialog comes from; none is part of the first load. */
export const dialogs: Readonly<
  Record<DialogName, () => Promise<{ readonly default: Component<DialogProps> }>>
> = {
  palette: async () => {
    try {
      return await import('../palette/Palette.svelte');
    } catch (error) {
      takeTyped();
      throw error;
    }
  },
  snapshot: () => import('../dialogs/SnapshotDialog.svelte'),
  share: () => import('../dialogs/ShareDialog.svelte'),
  open: () => import('../dialogs/OpenDialog.svelte'),
  story: () => import('../story/edit/StoryDialog.svelte'),
  help: () => import('./HelpDialog.svelte'),
};
