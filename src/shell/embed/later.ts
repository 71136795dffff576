import frameAddress from '../../state/embedFrame.ts?worker&url';
import address from '../../state/embedLater.ts?worker&url';
import { m } from '../../messages/compiled/messages.js';
import { createSvgStage } from '../../stage/svgStage.ts';
import type { Arranger } from '../../state/arrange.ts';
import type { onPage } from '../../state/onPage.ts';
import storyAddress from './story/embedStory.ts?worker&url';
import { runScript } from './runScript.ts';
import type { TellStory } from './story/told.ts';
import type { PictureTools } from './tools.ts';

declare global {
  /** What few embedded pictures need, once its script has run. */
  var stancegraphLater: typeof onPage | undefined;
  var stancegraphStory: TellStory | undefined;
}

/** Arranges on the page by a script of its own, as a frame may load no worker and no module. */
export const arranger: Arranger = {
  compute: async (...given) => (await loaded()).compute(...given),
  order: async (...given) => (await loaded()).order(...given),
};

/** Draws with SVG, so that a page may hold many pictures, and counts on the page as well. */
export const tools: PictureTools = {
  createStage: (container, callbacks) =>
    createSvgStage(container, callbacks, { wheelZoom: 'afterClick' }),
  encoder: async () => (await loaded()).encode,
  loadGroups: async () => (await loaded()).groupsOf,
  loadStory: async () => {
    await runScript(new URL(storyAddress, document.baseURI));
    return globalThis.stancegraphStory;
  },
};

async function loaded(): Promise<typeof onPage> {
  if (!globalThis.stancegraphLater) await runScript(new URL(address, document.baseURI));
  if (!globalThis.stancegraphLater) throw new Error(m.embed_no_layout());
  return globalThis.stancegraphLater;
}

/** What speaks to the page around a frame; nothing where its script cannot be loaded. */
export async function loadSpeech() {
  await runScript(new URL(frameAddress, document.baseURI));
  return globalThis.stancegraphFrame;
}
