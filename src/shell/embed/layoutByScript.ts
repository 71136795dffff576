import address from '../../layout/embedLayout.ts?worker&url';
import { m } from '../../messages/compiled/messages.js';
import type { ComputeLayout } from '../../state/arrange.ts';
import { runScript } from './runScript.ts';

declare global {
  /** The layout, once its script has run. */
  var stancegraphLayout: ComputeLayout | undefined;
}

/** Computes a layout on the page by a script of its own, as a frame may load no worker and no module. */
export const layoutByScript: ComputeLayout = async (input, options) => {
  if (!globalThis.stancegraphLayout) await runScript(new URL(address, document.baseURI));
  const { stancegraphLayout: layout } = globalThis;
  if (!layout) throw new Error(m.embed_no_layout());
  return layout(input, options);
};
