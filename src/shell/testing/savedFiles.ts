import { vi } from 'vitest';

/** A file that the page gave to the reader. */
export type SavedFile = { readonly name: string; readonly text: Promise<string> };

/** Takes what is saved from now on, until the end of the test, instead of downloading it. */
export function savedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = [];
  const made = vi.spyOn(URL, 'createObjectURL');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, text: (made.mock.lastCall![0] as Blob).text() });
  });
  return saved;
}
