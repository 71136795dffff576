import { speakerMessage, type SpeakerMessage } from '../model/speakerProtocol.ts';
import type { StoryStep } from '../model/schema.ts';
import { viewOfStep } from '../model/story.ts';
import type { Workspace } from './workspace.svelte.ts';

type Stage = Pick<Workspace, 'project' | 'story' | 'view' | 'begin'>;

/**
 * Plays the story of a project: each step is a view that the picture goes to. What is played is no step of
 * the history. Windows of a speaker are kept in step over a channel, where one is named.
 */
export class StoryPlayer {
  readonly #stage: Stage;
  readonly #channelName: string | null;
  #channel: BroadcastChannel | undefined;
  #mode: 'off' | 'playing' | 'exploring' = $state('off');
  #at = $state(0);
  /** What was looked at when the story began, and in which project. */
  #before: Pick<Stage, 'project' | 'view'> | undefined;

  /** Whether the picture is covered, so that people look at the speaker. */
  isBlank = $state(false);
  /** Whether all steps are listed. */
  isOverview = $state(false);

  constructor(stage: Stage, channelName: string | null = null) {
    this.#stage = stage;
    this.#channelName = channelName;
  }

  get steps(): readonly StoryStep[] {
    return this.#stage.story;
  }

  get isPlaying(): boolean {
    return this.#mode === 'playing';
  }

  /** Whether the reader has left a story that is to go on. */
  get isExploring(): boolean {
    return this.#mode === 'exploring' && this.steps.length > 0;
  }

  get at(): number {
    return Math.min(this.#at, Math.max(0, this.steps.length - 1));
  }

  get step(): StoryStep | undefined {
    return this.steps[this.at];
  }

  /** Begins at a step, or goes on where it was left. Without steps it does nothing. */
  start(at = this.at): void {
    if (this.steps.length === 0) return;
    const { project, view } = this.#stage;
    if (this.#mode === 'off') this.#before = { project, view };
    this.#mode = 'playing';
    this.#listen();
    this.go(at);
  }

  /** Goes to a step; beyond the ends it stays at the end. */
  go(at: number): void {
    if (!this.isPlaying) return;
    this.#at = Math.min(this.steps.length - 1, Math.max(0, Math.round(at) || 0));
    this.isBlank = this.isOverview = false;
    const view = this.step && viewOfStep(this.step);
    if (view) this.#stage.begin(view);
    this.#tell();
  }

  next(): void {
    this.go(this.at + 1);
  }

  previous(): void {
    this.go(this.at - 1);
  }

  blank(): void {
    this.isBlank = !this.isBlank;
    this.#tell();
  }

  /** Leaves the story where it is, to look around; {@link start} goes on. */
  explore(): void {
    this.#mode = 'exploring';
    this.isBlank = this.isOverview = false;
  }

  /**
   * Ends the story: the picture goes back to what was looked at before it, unless the reader has left the
   * story and looks around.
   */
  end(): void {
    const before = this.#before;
    if (this.isPlaying && before?.project === this.#stage.project) this.#stage.begin(before.view);
    this.#before = undefined;
    this.#mode = 'off';
    this.#at = 0;
    this.isBlank = this.isOverview = false;
    this.#channel?.postMessage({ type: 'end' } satisfies SpeakerMessage);
    this.#channel?.close();
    this.#channel = undefined;
  }

  #listen(): void {
    if (this.#channelName === null || this.#channel || typeof BroadcastChannel === 'undefined')
      return;
    this.#channel = new BroadcastChannel(this.#channelName);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = speakerMessage(data);
      if (message?.type === 'hello') this.#tell();
      else if (message?.type === 'go') {
        if (this.isExploring) this.start(message.step);
        else this.go(message.step);
      } else if (message?.type === 'blank') this.blank();
    });
  }

  #tell(): void {
    const { step } = this;
    if (!step) return;
    this.#channel?.postMessage({
      type: 'state',
      step: this.at,
      steps: this.steps.length,
      title: step.title,
      text: step.text,
      note: step.note ?? '',
      next: this.steps[this.at + 1]?.title ?? '',
      isBlank: this.isBlank,
    } satisfies SpeakerMessage);
  }
}
