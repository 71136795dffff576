import type { Encode } from '../../state/encoded.svelte.ts';
import type { groupsOf } from '../../state/groups.ts';
import type { TellStory } from './story/told.ts';
import type { Stage, StageCallbacks } from '../../stage/contract.ts';

/** What a read-only picture draws and counts with: a page that may load nothing has it all inside. */
export type PictureTools = {
  readonly createStage: (container: HTMLElement, callbacks: StageCallbacks) => Stage;
  /** Brings what finds out what a view shows of analyses. */
  readonly encoder: () => Promise<Encode>;
  /** Brings what finds the groups of a large picture. */
  readonly loadGroups: () => Promise<typeof groupsOf>;
  /** Brings what tells a story; nothing where it cannot be had. */
  readonly loadStory: () => Promise<TellStory | undefined>;
};
