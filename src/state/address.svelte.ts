import { decodeView, encodeView } from '../model/viewFragment.ts';
import type { View } from '../model/view.ts';
import type { Issue } from '../model/issue.ts';

type Events = {
  /** The address changed (back, forward, an edited or pasted fragment). */
  readonly onView: (view: View) => void;
  readonly onBroken: (issues: readonly Issue[]) => void;
};

/** Long enough to fold a drag or a wheel turn into one change of the address. */
const quietMilliseconds = 250;

/**
 * Keeps the view in the fragment of the page's address. A change of what is shown becomes an entry of
 * the browser's history; moving the camera only rewrites the current one.
 */
export class Address {
  readonly #events: Events;
  #current = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(events: Events) {
    this.#events = events;
    addEventListener('hashchange', this.#read);
  }

  /** Reads the address as it is now and reports the view in it, if there is one. */
  read(): void {
    this.#read();
  }

  /** Writes the view into the address; `step` makes it an entry to come back to. */
  write(view: View, { step }: { readonly step: boolean }): void {
    clearTimeout(this.#timer);
    const fragment = encodeView(view);
    if (fragment === this.#current) return;
    const put = () => {
      this.#current = fragment;
      const address = fragment === '' ? location.pathname + location.search : `#${fragment}`;
      if (step) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    };
    if (step) put();
    else this.#timer = setTimeout(put, quietMilliseconds);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    removeEventListener('hashchange', this.#read);
  }

  readonly #read = (): void => {
    const fragment = location.hash.replace(/^#/, '');
    if (fragment === this.#current) return;
    this.#current = fragment;
    const decoded = decodeView(fragment);
    if (decoded.ok) this.#events.onView(decoded.value);
    else this.#events.onBroken(decoded.issues);
  };
}
