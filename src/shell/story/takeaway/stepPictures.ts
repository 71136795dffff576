import type { StoryStep } from '../../../model/schema.ts';
import { viewOfStep } from '../../../model/story.ts';
import { defaultView } from '../../../model/view.ts';
import type { Figure } from '../../../scene/figure.ts';
import type { Scene } from '../../../scene/scene.ts';
import { spotlit } from '../../../scene/spotlit.ts';
import { plainParagraphs } from '../../../scene/words/markdown.ts';
import { speakerNotes } from '../../../scene/words/speakerNotes.ts';
import { encoder } from '../../../state/analysis/encoder.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import type { Paper } from '../../paper/paper.ts';
import {
  shownIn,
  snapshotFigure,
  snapshotScene,
  type FigureChoices,
  type SceneChoices,
} from '../../paper/snapshot.ts';

/** A step of a story on paper: its picture, and what can be said to that. */
export type StepPicture = {
  readonly step: StoryStep;
  readonly figure: Figure;
  readonly scene: Scene;
  readonly notes: string;
};

const choices: FigureChoices & Omit<SceneChoices, 'title' | 'paper'> = {
  theme: 'light',
  labelSize: 1,
  strokes: 1,
  transparent: false,
  legend: true,
  source: true,
  filters: true,
  caption: null,
};

/**
 * The steps of the story of a project on paper, `worded` with their titles and words on it, one after the
 * other, while the screen shows what it shows. Throws an Error in words where a picture cannot be arranged, and the reason of the signal.
 */
export async function* stepPictures(
  workspace: Workspace,
  { paper, worded }: { readonly paper: Paper; readonly worded: boolean },
  signal: AbortSignal,
): AsyncGenerator<StepPicture, void, undefined> {
  const twin = workspace.twin();
  const stop = () => twin.stopArranging();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (const step of workspace.story) {
      twin.begin(viewOfStep(step) ?? defaultView);
      await twin.arrange();
      await twin.encoded.follow(twin.network, twin.view, encoder);
      signal.throwIfAborted();
      for (const { state, ...part } of [twin.arrangement, twin.encoded.state])
        if (state === 'failed' && 'reason' in part) throw new Error(part.reason);
      const shown = shownIn(twin, false);
      const plain = snapshotFigure(twin, shown, choices);
      const figure = spotlit(plain, shown.network, twin.project, step.highlights);
      const words = worded ? plainParagraphs(step.text) : [];
      const scene = snapshotScene(twin, figure, shown, {
        ...choices,
        paper,
        title: worded ? step.title : '',
        ...(words.length > 0 && { words }),
      });
      const { project, table } = twin;
      const notes = speakerNotes(project, table, shown.network.rows, scene.description);
      yield { step, figure, scene, notes };
    }
  } finally {
    signal.removeEventListener('abort', stop);
    twin.encoded.end();
  }
}
