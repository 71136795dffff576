import type { Result } from '../model/issue.ts';
import type { View } from '../model/view.ts';
import { decodeView, encodeView } from '../model/viewFragment.ts';

/** Changes that come in runs, such as typing: a run of one of them shares an entry of the history. */
const continuous: readonly string[] = [
  'filters.text',
  'filters.leastConfidence',
  'filters.from',
  'filters.to',
];

/** How long the address waits for a run, or a movement of the camera, to come to rest. */
const quietMilliseconds = 500;

/**
 * Keeps the view in the fragment of the page's address. A change of what is shown becomes an entry of
 * the browser's history; moving the camera only rewrites the current one.
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-history-interface
 */
export class Address {
  readonly #onView: (view: Result<View>) => void;
  #view: View | undefined;
  #fragment = '';
  #run = '';
  #isPending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onView` is told of every view the reader leads the address to: back, forward, by hand. */
  constructor(onView: (view: Result<View>) => void) {
    this.#onView = onView;
    addEventListener('popstate', this.#arrive);
    addEventListener('pagehide', this.#rest);
  }

  /** The view that the address holds now. */
  read(): Result<View> {
    clearTimeout(this.#timer);
    this.#run = '';
    this.#isPending = false;
    this.#fragment = location.hash.replace(/^#/, '');
    const decoded = decodeView(this.#fragment);
    this.#view = decoded.ok ? decoded.value : undefined;
    return decoded;
  }

  /** Brings the address up to a view. */
  follow(view: View): void {
    const change = this.#view ? changedParts(this.#view, view).join() : '';
    this.#view = view;
    const fragment = encodeView(view);
    if (fragment === this.#fragment) return;
    const isRun = change !== '' && change === this.#run;
    if (change === 'camera' || isRun) {
      this.#fragment = fragment;
      this.#isPending = true;
    } else {
      this.#rest();
      this.#fragment = fragment;
      // A view that did not change is only written in another way.
      if (change === '') history.replaceState(null, '', addressOf(fragment));
      else history.pushState(null, '', addressOf(fragment));
      this.#run = continuous.includes(change) ? change : '';
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#rest, quietMilliseconds);
  }

  destroy(): void {
    this.#rest();
    removeEventListener('popstate', this.#arrive);
    removeEventListener('pagehide', this.#rest);
  }

  readonly #rest = (): void => {
    clearTimeout(this.#timer);
    this.#run = '';
    if (!this.#isPending) return;
    this.#isPending = false;
    history.replaceState(null, '', addressOf(this.#fragment));
  };

  readonly #arrive = (): void => {
    this.#onView(this.read());
  };
}

/** Names of the parts in which two views differ, such as `selection` or `filters.text`. */
export function changedParts(before: View, after: View): readonly string[] {
  const keys = Object.keys(after) as (keyof View)[];
  return keys.flatMap((key) => {
    if (isSame(before[key], after[key])) return [];
    if (key !== 'filters') return [key];
    const parts = Object.keys(after.filters) as (keyof View['filters'])[];
    return parts
      .filter((part) => !isSame(before.filters[part], after.filters[part]))
      .map((part) => `filters.${part}`);
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function addressOf(fragment: string): string {
  return fragment === '' ? location.pathname + location.search : `#${fragment}`;
}
