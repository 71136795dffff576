// A script of its own: only a picture in a frame has somebody to speak to, and only once it stands.
import {
  frameHeights,
  marked,
  pageMessageOf,
  passedKeys,
  type FrameMessage,
} from '../model/frameProtocol.ts';
import { m } from '../messages/compiled/messages.js';
import type { Issue } from '../model/issue.ts';
import { encodeView } from '../model/viewFragment.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What a framed picture tells the page around it, as it stands now. */
export type Spoken = {
  readonly workspace: Workspace | null;
  readonly issues: readonly Issue[] | null;
  /** The story that is being shown, if one is. */
  readonly story?:
    | {
        readonly step: number;
        readonly steps: number;
        readonly go: (step: number) => void;
      }
    | undefined;
};

declare global {
  var stancegraphFrame: ((now: Spoken) => void) | undefined;
}

/** The page around the picture, once it has answered; `*` where it has no origin of its own. */
let listener: string | null = null;
let now: Spoken = { workspace: null, issues: null };
let measuredAt = 0;
const said = new Map<FrameMessage['type'], string>();

function post(message: FrameMessage): void {
  if (listener === null) return;
  const text = JSON.stringify(message);
  if (said.get(message.type) === text) return;
  said.set(message.type, text);
  parent.postMessage(marked(message), listener);
}

function speak({ workspace, issues, story }: Spoken): void {
  if (issues) post({ type: 'error', messages: issues.map(({ message }) => message) });
  // Asked for before anything else, so that a change of any of them is a change of what is spoken.
  if (!workspace) return;
  const { view, settled, project, sentence } = workspace;
  if (!settled) return;
  const steps = story?.steps ?? 0;
  post({ type: 'ready', title: project.title, sentence, steps });
  post({ type: 'viewChanged', view: encodeView(view) });
  post({ type: 'selection', selection: view.selection });
  if (story) post({ type: 'stepChanged', step: story.step, steps });
  measure();
}

/** Asks for the height that the picture fills at this width, once for each width. */
function measure(): void {
  const stage = document.querySelector('[data-stage]');
  if (!now.workspace?.settled || !stage || measuredAt === innerWidth || listener === null) return;
  measuredAt = innerWidth;
  const { left, right, top, bottom } = now.workspace.frame;
  const around = innerHeight - stage.clientHeight;
  const fitting = around + (stage.clientWidth * (bottom - top)) / (right - left || 1);
  const { least, most } = frameHeights;
  // No lower than a picture with its legend, no higher than a window.
  const height = Math.min(most, Math.max(least, 320, Math.min(fitting, 1.4 * innerWidth + around)));
  post({ type: 'height', height: Math.round(height) });
}

addEventListener('message', ({ data, source, origin }) => {
  const message = source === parent ? pageMessageOf(data) : null;
  if (message?.type === 'hello') {
    listener = origin === 'null' ? '*' : origin;
    said.clear();
    measuredAt = 0;
    speak(now);
  } else if (message?.type === 'goToStep') {
    const { story } = now;
    if (story && message.step < story.steps) story.go(message.step);
    else post({ type: 'error', messages: [story ? m.embed_no_step() : m.embed_no_story()] });
  }
});
addEventListener('resize', measure);

addEventListener('keydown', (event) => {
  const key = passedKeys.find((passed) => passed === event.key);
  if (!key || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  // Whoever has a use for it has said so by then.
  setTimeout(() => {
    if (listener === null || event.defaultPrevented || movesWithin(event.target, key)) return;
    parent.postMessage(marked({ type: 'key', key }), listener);
  });
});

/** Whether a key moves a caret, a choice or a scroll bar where it was pressed. */
function movesWithin(target: EventTarget | null, key: (typeof passedKeys)[number]): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  if (key === 'ArrowLeft' || key === 'ArrowRight') return false;
  for (let at: Element | null = target; at; at = at.parentElement) {
    const isScrolled = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (isScrolled && at.scrollHeight > at.clientHeight) return true;
  }
  return false;
}

globalThis.stancegraphFrame = (spoken) => {
  now = spoken;
  speak(spoken);
};

parent.postMessage(marked({ type: 'loaded' }), '*');
