import type { Attachment } from 'svelte/attachments';

/**
 * Shows a dialog over the page for as long as it is mounted, and gives the focus back afterwards.
 * `onclose` is called when the reader closes it, and not when it is taken off the page: that event
 * comes late, and could close the dialog that was opened in its place.
 */
export function modal(onclose: () => void): Attachment<HTMLDialogElement> {
  return (dialog) => {
    dialog.showModal();
    dialog.addEventListener('close', onclose);
    return () => {
      dialog.removeEventListener('close', onclose);
      dialog.close();
    };
  };
}
