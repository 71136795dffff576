import type { Network } from '../graph/network.ts';
import type { View } from '../model/view.ts';
import { noEncoding, type Encoding } from '../scene/style/encoding.ts';

/** The part of a view that decides what a picture shows of analyses. */
export type EncodedView = Pick<View, 'appearance' | 'analyses' | 'layout'>;

/** Finds out what a view shows of the analyses of a network. */
export type Encode = (
  network: Network,
  view: EncodedView,
  signal: AbortSignal,
) => Promise<Encoding>;

/** How far that is: `failed` leaves the picture as it is without analyses. */
export type EncodedState =
  | { readonly state: 'none' | 'running' | 'done' }
  | { readonly state: 'failed'; readonly reason: string };

/** How long a network that changed while it was analysed must rest before that begins anew, in ms. */
const rest = 120;

/**
 * What the fill and size of nodes, and the areas behind them, show of analyses. What is known stays
 * until something newer is.
 */
export class Encoded {
  #encoding: Encoding = $state.raw(noEncoding);
  #state: EncodedState = $state.raw({ state: 'none' });
  #asked: { readonly network: Network; readonly key: string } | undefined;
  #control: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get encoding(): Encoding {
    return this.#encoding;
  }

  get state(): EncodedState {
    return this.#state;
  }

  /**
   * Shows what a view asks for; `load` gives what finds it out, which a plain picture does without.
   * Resolves when it is shown, or something newer was asked for. Never rejects.
   */
  async follow(network: Network, view: EncodedView, load: () => Promise<Encode>): Promise<void> {
    const { colourBy, sizeBy, hulls } = view.appearance;
    if (colourBy === null && sizeBy === null && !hulls) {
      this.end();
      this.#asked = undefined;
      this.#encoding = noEncoding;
      this.#state = { state: 'none' };
      return;
    }
    const key = JSON.stringify([colourBy, sizeBy, hulls, view.analyses, view.layout.seed]);
    if (this.#asked?.network === network && this.#asked.key === key) return;
    this.#asked = { network, key };
    const isBusy = this.#control !== undefined;
    this.end();
    this.#state = { state: 'running' };
    const control = (this.#control = new AbortController());
    // While somebody drags a filter there is a new network every frame.
    if (isBusy)
      await new Promise<void>((resolve) => {
        this.#timer = setTimeout(resolve, rest);
        control.signal.addEventListener('abort', () => resolve(), { once: true });
      });
    if (!control.signal.aborted) await this.#run(network, view, load, control);
  }

  /** Ends what is under way. */
  end(): void {
    clearTimeout(this.#timer);
    this.#control?.abort();
    this.#control = undefined;
  }

  async #run(
    network: Network,
    view: EncodedView,
    load: () => Promise<Encode>,
    control: AbortController,
  ): Promise<void> {
    try {
      const encode = await load();
      control.signal.throwIfAborted();
      const encoding = await encode(network, view, control.signal);
      if (control.signal.aborted) return;
      this.#encoding = encoding;
      this.#state = { state: 'done' };
    } catch (error) {
      if (control.signal.aborted) return;
      this.#encoding = noEncoding;
      this.#state = {
        state: 'failed',
        reason: error instanceof Error ? error.message : String(error),
      };
    }
    this.#control = undefined;
  }
}
