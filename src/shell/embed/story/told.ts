import type { Workspace } from '../../../state/workspace.svelte.ts';

/** Where a story that is being told has come to. */
export type Told = {
  /** Counted from 0. */
  readonly step: number;
  readonly steps: number;
  readonly go: (step: number) => void;
  /** Ids of the statements that the step rests on. */
  readonly highlights: readonly string[];
};

export type StoryProps = {
  readonly workspace: Workspace;
  /** Is told of every step. */
  readonly ontell: (told: Told) => void;
};

/** Tells the story of a project in an element, from its first step; returns what ends it. */
export type TellStory = (target: HTMLElement, props: StoryProps) => () => void;
