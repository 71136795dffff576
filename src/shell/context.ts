import { createContext } from 'svelte';
import type { Address } from '../state/address.ts';
import type { Notices } from '../state/notices.svelte.ts';
import type { Panels } from '../state/panels.svelte.ts';
import type { Settings } from '../state/settings.svelte.ts';
import type { Workspace } from '../state/workspace.svelte.ts';

/** Dialogs of the workbench; each is loaded when it is first opened. */
export type DialogName = 'palette' | 'snapshot' | 'share' | 'open' | 'help';

/** What a dialog component is given. */
export type DialogProps = {
  readonly onclose: () => void;
  /** Files that were dropped or picked and led to the dialog. */
  readonly files: readonly File[];
};

/** What the rest of the workbench may ask of the picture. */
export type Picture = {
  /** Shows everything. */
  fit(): void;
  /** Magnifies about the middle; 2 is twice as near. */
  zoomBy(factor: number): void;
  /** Brings an entity into the middle. */
  reveal(id: string): void;
  /** Dims all but an entity and its neighbours, as hovering does; `null` ends it. */
  highlight(id: string | null): void;
  /** Puts the keyboard on an entity in the picture. */
  focus(id?: string): void;
};

export type Workbench = {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly address: Address;
  readonly panels: Panels;
  readonly notices: Notices;
  /** The picture, once it is on the page. */
  readonly picture: Picture | null;
  /** Says something to screen readers, politely. */
  announce(text: string): void;
  open(dialog: DialogName, files?: readonly File[]): void;
  /** Takes files that were dropped or picked: a project opens, a text is attached as original. */
  receive(files: readonly File[]): Promise<void>;
};

/** The workbench a component lives in; throws outside of one. */
export const [useWorkbench, provideWorkbench] = createContext<Workbench>();
