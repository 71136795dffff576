import { flushSync, mount, unmount } from 'svelte';
import type { Workspace } from '../../../state/workspace.svelte.ts';
import { loadFonts } from '../../paper/fonts.ts';
import { printAlone } from '../../paper/printAlone.ts';
import Handout from './Handout.svelte';
import { stepPictures, type StepPicture } from './stepPictures.ts';

/** Width of the picture on a sheet of A4 between its margins. */
const inches = 182 / 25.4;

/**
 * Has the browser print the story of a project, a sheet of A4 a step, or save it as a PDF: picture, words,
 * note and the statements it rests on. Rejects as {@link stepPictures} throws.
 */
export async function printHandout(
  workspace: Workspace,
  signal: AbortSignal,
  onstep: (done: number) => void,
): Promise<void> {
  const pictures: StepPicture[] = [];
  const picture = { paper: { width: 900, height: 560, inches }, worded: false };
  for await (const one of stepPictures(workspace, picture, signal)) {
    pictures.push(one);
    await loadFonts(one.scene);
    onstep(pictures.length);
  }
  signal.throwIfAborted();
  const sheet = document.createElement('div');
  const handout = mount(Handout, { target: sheet, props: { workspace, pictures } });
  flushSync();
  printAlone(
    sheet,
    { width: '210mm', height: '297mm', margin: '14mm' },
    () => void unmount(handout),
  );
}
