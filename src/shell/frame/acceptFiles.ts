import type { Attachment } from 'svelte/attachments';

type Options = {
  readonly ontake: (files: readonly File[]) => unknown;
  /** Whether files are held over the element. */
  readonly onover: (isOver: boolean) => void;
};

/** Lets files be dropped on an element; other things that are dragged over it are left alone. */
export function acceptFiles({ ontake, onover }: Options): Attachment<HTMLElement> {
  return (element) => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const hasFiles = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files') ?? false;
    element.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event) || event.defaultPrevented) return;
        event.preventDefault();
        onover(true);
      },
      { signal },
    );
    element.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) onover(false);
      },
      { signal },
    );
    element.addEventListener(
      'drop',
      (event) => {
        // What a part of the element takes for itself is its own.
        onover(false);
        if (!hasFiles(event) || event.defaultPrevented) return;
        event.preventDefault();
        ontake([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => listeners.abort();
  };
}
