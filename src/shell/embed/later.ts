import address from '../../state/embedLater.ts?worker&url';
import { m } from '../../messages/compiled/messages.js';
import type { Arranger } from '../../state/arrange.ts';
import type { Encode } from '../../state/encoded.svelte.ts';
import type { groupsOf } from '../../state/groups.ts';
import { runScript } from './runScript.ts';

type Later = Arranger & { readonly encode: Encode; readonly groupsOf: typeof groupsOf };

declare global {
  /** What few embedded pictures need, once its script has run. */
  var stancegraphLater: Later | undefined;
}

/** Arranges on the page by a script of its own, as a frame may load no worker and no module. */
export const arranger: Arranger = {
  compute: async (...given) => (await loaded()).compute(...given),
  order: async (...given) => (await loaded()).order(...given),
};

/** What finds out what a view shows of analyses, on the page as well. */
export async function encoder(): Promise<Encode> {
  return (await loaded()).encode;
}

/** What finds the groups of a large picture. */
export async function loadGroups(): Promise<typeof groupsOf> {
  return (await loaded()).groupsOf;
}

async function loaded(): Promise<Later> {
  if (!globalThis.stancegraphLater) await runScript(new URL(address, document.baseURI));
  if (!globalThis.stancegraphLater) throw new Error(m.embed_no_layout());
  return globalThis.stancegraphLater;
}
