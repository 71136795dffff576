import type { Attachment } from 'svelte/attachments';
import type { Selection } from '../../model/view.ts';
import type { Workbench } from '../context.ts';

/** Lights things in the picture while somebody points at an element or is in it with the keyboard. */
export function lighting(
  workbench: Pick<Workbench, 'picture'>,
  things: () => readonly Selection[],
): Attachment<HTMLElement> {
  return (element) => {
    const on = () => workbench.picture?.highlight(things());
    const off = () => workbench.picture?.highlight([]);
    const listeners = { pointerenter: on, focusin: on, pointerleave: off, focusout: off };
    for (const [type, listener] of Object.entries(listeners))
      element.addEventListener(type, listener);
    return () => {
      off();
      for (const [type, listener] of Object.entries(listeners))
        element.removeEventListener(type, listener);
    };
  };
}
