import { createContext } from 'svelte';
import type { Selection } from '../model/view.ts';
import type { Address } from '../state/address.ts';
import type { Notices } from '../state/notices.svelte.ts';
import type { Panels } from '../state/panels.svelte.ts';
import type { Settings } from '../state/settings.svelte.ts';
import type { StoryPlayer } from '../state/storyPlayer.svelte.ts';
import type { Workspace } from '../state/workspace.svelte.ts';

/** Dialogs of the workbench; each is loaded when it is first opened. */
export type DialogName = 'palette' | 'snapshot' | 'share' | 'open' | 'help' | 'story';

/** What a dialog component is given. */
export type DialogProps = {
  readonly onclose: () => void;
  /** Files that were dropped or picked and led to the dialog. */
  readonly files: readonly File[];
};

/** What the rest of the workbench may ask of the picture. */
export type Picture = {
  /** Shows everything. */
  readonly fit: () => void;
  /** Magnifies about the middle; 2 is twice as near. */
  readonly zoomBy: (factor: number) => void;
  /** Brings an entity into the middle. */
  readonly centreOn: (id: string) => void;
  /** The same, unless it is in sight. */
  readonly reveal: (id: string) => void;
  /** Dims all but these and what is next to them, as hovering does; none end it. */
  readonly highlight: (things: readonly Selection[]) => void;
  /** Puts the keyboard on an entity in the picture. */
  readonly focus: (id?: string) => void;
};

export type Workbench = {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly address: Address;
  readonly panels: Panels;
  readonly notices: Notices;
  /** Plays the story of the project. */
  readonly player: StoryPlayer;
  /** The picture, once it is on the page. */
  readonly picture: Picture | null;
  /** Says something to screen readers, politely. */
  readonly announce: (text: string) => void;
  readonly open: (dialog: DialogName, files?: readonly File[]) => void;
  /** Takes files that were dropped or picked: a project opens, a text is attached as original. */
  readonly receive: (files: readonly File[]) => Promise<void>;
};

/** The open project of the workbench, or of the embedded picture, that a component lives in. */
export const [useWorkspace, provideWorkspace] = createContext<Workspace>();

const [workbenchAround, setWorkbench] = createContext<Workbench>();

/** The workbench a component lives in; throws outside of one. */
export const useWorkbench = workbenchAround;

/** Gives the components below a workbench and its open project. */
export function provideWorkbench(workbench: Workbench): Workbench {
  provideWorkspace(workbench.workspace);
  return setWorkbench(workbench);
}
