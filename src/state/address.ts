import type { Result } from '../model/issue.ts';
import { carriesProject } from '../model/projectPrefix.ts';
import type { View } from '../model/view.ts';
import { decodeView, encodeView } from '../model/viewFragment.ts';
import { changedParts, isContinuous, period } from './viewChanges.ts';

/** How long the address waits for a run, or a movement of the camera, to come to rest. */
const quietMilliseconds = 500;

const stepParameter = 'step';

/**
 * Keeps the view in the fragment of the page's address. A change of what is shown becomes an entry of
 * the browser's history; moving the camera only rewrites the current one.
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-history-interface
 */
export class Address {
  readonly #onView: (view: Result<View>) => void;
  readonly #onProject: (fragment: string) => void;
  #view: View | undefined;
  #fragment = '';
  #run = '';
  #isPending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * `onView` is told of every view the reader leads the address to: back, forward, by hand; `onProject`
   * of every fragment that brings a project of its own, which is taken out of the address.
   */
  constructor(
    onView: (view: Result<View>) => void,
    onProject: (fragment: string) => void = () => {},
  ) {
    this.#onView = onView;
    this.#onProject = onProject;
    addEventListener('popstate', this.#arrive);
    addEventListener('pagehide', this.#rest);
  }

  /** The view that the address holds now. */
  read(): Result<View> {
    clearTimeout(this.#timer);
    this.#run = '';
    this.#isPending = false;
    this.#fragment = location.hash.replace(/^#/, '');
    if (carriesProject(this.#fragment)) {
      this.#onProject(this.#fragment);
      this.#fragment = '';
      history.replaceState(null, '', addressOf(''));
    }
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
      this.#run = isContinuous(change) ? change : '';
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#rest, quietMilliseconds);
  }

  /** The step of the story that the address begins with, counted from 0; null where it names none. */
  get step(): number | null {
    const given = new URLSearchParams(location.search).get(stepParameter) ?? '';
    return /^[1-9]\d{0,3}$/.test(given) ? Number(given) - 1 : null;
  }

  /** Keeps the step that is told in the address, so that a reload goes on with it; null tells none. */
  keepStep(step: number | null): void {
    if (step === this.step) return;
    const address = new URL(location.href);
    if (step === null) address.searchParams.delete(stepParameter);
    else address.searchParams.set(stepParameter, String(step + 1));
    history.replaceState(history.state, '', address);
  }

  destroy(): void {
    this.#rest();
    removeEventListener('popstate', this.#arrive);
    removeEventListener('pagehide', this.#rest);
  }

  readonly #rest = (): void => {
    clearTimeout(this.#timer);
    // Time is played in steps further apart than a rest, and a hundred of them are one walk.
    if (this.#run !== period) this.#run = '';
    if (!this.#isPending) return;
    this.#isPending = false;
    history.replaceState(null, '', addressOf(this.#fragment));
  };

  readonly #arrive = (): void => {
    this.#onView(this.read());
  };
}

function addressOf(fragment: string): string {
  return fragment === '' ? location.pathname + location.search : `#${fragment}`;
}
