import { stepNotes } from '../../../scene/words/speakerNotes.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import { deckToPptx, pptxType } from '../../../write/pptx/deck.ts';
import { slidePaper } from '../../paper/paper.ts';
import { stepPictures } from './stepPictures.ts';

/** The story of a project as a PPTX file, a slide a step; rejects as {@link stepPictures} throws. */
export async function storyDeck(
  workspace: Workspace,
  signal: AbortSignal,
  onstep: (done: number) => void,
): Promise<Blob> {
  const slides = [];
  const slide = { paper: slidePaper, worded: true };
  for await (const { step, figure, scene, notes } of stepPictures(workspace, slide, signal)) {
    slides.push({ figure, scene, notes: stepNotes(step, notes) });
    onstep(slides.length);
  }
  const bytes = await deckToPptx(slides, { title: workspace.project.title });
  signal.throwIfAborted();
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: pptxType });
}
