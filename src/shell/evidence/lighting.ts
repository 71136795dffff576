import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { Selection } from '../../model/view.ts';
import type { Workbench } from '../context.ts';

/** Lights things in the picture while somebody points at an element or is in it with the keyboard. */
export function lighting(
  workbench: Pick<Workbench, 'picture'>,
  things: () => readonly Selection[],
): Attachment<HTMLElement> {
  return (element) => {
    const light = () => workbench.picture?.highlight(things());
    const quench = () => workbench.picture?.highlight([]);
    const listeners = [
      ...['pointerenter', 'focusin'].map((type) => on(element, type, light)),
      ...['pointerleave', 'focusout'].map((type) => on(element, type, quench)),
    ];
    return () => {
      quench();
      for (const stop of listeners) stop();
    };
  };
}
