import address from '../../layout/embedLayout.ts?worker&url';
import { m } from '../../messages/compiled/messages.js';
import type { Arranger } from '../../state/arrange.ts';
import { runScript } from './runScript.ts';

declare global {
  /** The layout, once its script has run. */
  var stancegraphLayout: Arranger | undefined;
}

/** Arranges on the page by a script of its own, as a frame may load no worker and no module. */
export const layoutByScript: Arranger = {
  compute: async (...given) => (await loaded()).compute(...given),
  order: async (...given) => (await loaded()).order(...given),
};

async function loaded(): Promise<Arranger> {
  if (!globalThis.stancegraphLayout) await runScript(new URL(address, document.baseURI));
  if (!globalThis.stancegraphLayout) throw new Error(m.embed_no_layout());
  return globalThis.stancegraphLayout;
}
