import type { Network } from '../graph/network.ts';
import type { PublishedPositions } from '../layout/publishedPositions.ts';
import type { AnalysisSettings, LayoutName } from '../model/view.ts';
import type { Positions } from '../scene/geometry.ts';

/** Computes positions for a network, wherever it suits; `largest` as for a figure. */
export type Arrange = (
  network: Network,
  options: {
    readonly seed: number;
    readonly largest: number;
    readonly name: LayoutName;
    /** Whether a measure decides how large nodes are drawn. */
    readonly sized: boolean;
    /** Of the analyses that an arrangement shows. */
    readonly settings: AnalysisSettings;
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
    /** Positions that the file of the project brought with it, by the key of their input. */
    readonly known?: PublishedPositions;
  },
) => Promise<Positions>;

/** How far the placing of the picture has come. */
export type Arrangement =
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done' | 'stopped' }
  | { readonly state: 'failed'; readonly reason: string };

type Run = {
  readonly network: Network;
  /** What else decides where everything stands. */
  readonly key: string;
  readonly control: AbortController;
  readonly done: Promise<void>;
};

const noPositions: Positions = new Map();

/** Where the entities of a network stand, and how far finding that out has come. */
export class Placement {
  readonly #arrange: Arrange;
  #positions: Positions = $state.raw(noPositions);
  #arrangement: Arrangement = $state.raw({ state: 'running', progress: 0 });
  #run: Run | undefined;

  constructor(arrange: Arrange) {
    this.#arrange = arrange;
  }

  get positions(): Positions {
    return this.#positions;
  }

  /** Whether there are positions, be they those of an earlier network. */
  get isDone(): boolean {
    return this.#positions !== noPositions;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Places a network, unless that is done or under way; the last call wins. Never rejects. */
  place(
    network: Network,
    wanted: Pick<
      Parameters<Arrange>[1],
      'seed' | 'largest' | 'name' | 'sized' | 'settings' | 'known'
    >,
  ): Promise<void> {
    const { seed, name, sized, settings } = wanted;
    const key = JSON.stringify([seed, name, sized, name === 'stress' ? null : settings]);
    if (this.#run?.network === network && this.#run.key === key) return this.#run.done;
    this.#run?.control.abort();
    const control = new AbortController();
    const { signal } = control;
    const tell = (arrangement: Arrangement) => {
      if (this.#run?.control === control) this.#arrangement = arrangement;
    };
    const onProgress = (progress: number) => tell({ state: 'running', progress });
    const run = async () => {
      try {
        const positions = await this.#arrange(network, { ...wanted, signal, onProgress });
        if (signal.aborted) return;
        this.#positions = positions;
        tell({ state: 'done' });
      } catch (error) {
        if (!signal.aborted) tell({ state: 'failed', reason: String(error) });
      }
    };
    this.#arrangement = { state: 'running', progress: 0 };
    this.#run = { network, key, control, done: Promise.resolve() };
    const done = run();
    this.#run = { network, key, control, done };
    return done;
  }

  /** Ends the placing that is under way. */
  stop(): void {
    if (this.#arrangement.state !== 'running') return;
    this.#run?.control.abort();
    this.#run = undefined;
    this.#arrangement = { state: 'stopped' };
  }

  /** Forgets where everything stands. */
  clear(): void {
    this.#positions = noPositions;
  }
}
