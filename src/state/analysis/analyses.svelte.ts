import { SvelteMap } from 'svelte/reactivity';
import type { AnalysisRequest, AnalysisStage } from '../../analysis/analysis.worker.ts';
import { networkInput } from '../../analysis/networkInput.ts';
import type { Analysis, AnalysisInput } from '../../analysis/panel/analysis.ts';
import type { Network } from '../../graph/network.ts';

/** Runs analyses wherever it suits and tells how far each has come. */
export type RunAnalyses = (
  request: AnalysisRequest,
  options: {
    readonly tell: (id: string, stage: AnalysisStage) => void;
    readonly signal: AbortSignal;
  },
) => Promise<void>;

/** Where an analysis stands; `waiting` for somebody to ask for it. */
export type Standing = AnalysisStage | { readonly state: 'waiting' };

/** What is analysed. */
export type Subject = {
  readonly network: Network;
  readonly input: AnalysisInput;
  readonly seed: number;
  /** Id of each node of the input. */
  readonly ids: readonly string[];
};

type Run = { readonly ids: readonly string[]; readonly control: AbortController };

const waiting: Standing = { state: 'waiting' };
const started: Standing = { state: 'running', progress: 0 };

/** How long a network that changed while it was analysed must rest before that begins anew, in ms. */
const rest = 120;

/** The analyses of one network: those that take an instant done at once, the others when asked for. */
export class Analyses {
  readonly #analyses: readonly Pick<Analysis, 'id' | 'cost'>[];
  readonly #runAll: RunAnalyses;
  readonly #standings = new SvelteMap<string, Standing>();
  #subject: Subject | null = $state.raw(null);
  #runs: readonly Run[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(analyses: readonly Pick<Analysis, 'id' | 'cost'>[], runAll: RunAnalyses) {
    this.#analyses = analyses;
    this.#runAll = runAll;
  }

  get subject(): Subject | null {
    return this.#subject;
  }

  of(id: string): Standing {
    return this.#standings.get(id) ?? waiting;
  }

  /** Analyses a network. What another one gave is dropped; the same edges drop nothing. */
  follow(network: Network, seed: number): void {
    const before = this.#subject;
    if (before?.network === network && before.seed === seed) return;
    const { input, ids } = networkInput(network);
    const isSame = before?.seed === seed && sameValues(before.ids, ids) && sameInput(before, input);
    this.#subject = { network, seed, ids, input: isSame ? before.input : input };
    if (isSame) return;
    const isBusy = this.#runs.length > 0 || this.#timer !== undefined;
    this.end();
    const instant: string[] = [];
    for (const { id, cost } of this.#analyses) {
      this.#standings.set(id, cost === 'instant' ? started : waiting);
      if (cost === 'instant') instant.push(id);
    }
    // While somebody drags a filter there is a new network every frame.
    if (isBusy) this.#timer = setTimeout(() => this.#start(instant), rest);
    else this.#start(instant);
  }

  /** Runs one analysis that waits. */
  ask(id: string): void {
    if (this.of(id).state !== 'running') this.#start([id]);
  }

  /** Ends an analysis that runs; it waits to be asked for again. */
  cancel(id: string): void {
    const run = this.#runs.find(({ ids }) => ids.includes(id));
    if (!run) return;
    run.control.abort();
    this.#runs = this.#runs.filter((other) => other !== run);
    this.#standings.set(id, waiting);
    const others = run.ids.filter((other) => this.of(other).state === 'running');
    if (others.length > 0) this.#start(others);
  }

  /** Ends all that runs. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { control } of this.#runs) control.abort();
    this.#runs = [];
  }

  #start(ids: readonly string[]): void {
    this.#timer = undefined;
    if (!this.#subject) return;
    const { input, seed } = this.#subject;
    for (const id of ids) this.#standings.set(id, started);
    const control = new AbortController();
    const run: Run = { ids, control };
    this.#runs = [...this.#runs, run];
    void this.#watch(run, { ids, input, seed });
  }

  async #watch(run: Run, request: AnalysisRequest): Promise<void> {
    const { signal } = run.control;
    const tell = (id: string, stage: AnalysisStage) => {
      if (!signal.aborted) this.#standings.set(id, stage);
    };
    try {
      await this.#runAll(request, { tell, signal });
    } catch (error) {
      for (const id of run.ids)
        if (this.of(id).state === 'running') tell(id, { state: 'failed', reason: String(error) });
    }
    this.#runs = this.#runs.filter((other) => other !== run);
  }
}

function sameInput({ input }: Subject, { edges, votes }: AnalysisInput): boolean {
  const { edges: own, votes: ownVotes } = input;
  return (
    sameValues(own.source, edges.source) &&
    sameValues(own.target, edges.target) &&
    sameValues(own.weight, edges.weight) &&
    sameValues(ownVotes?.node ?? [], votes?.node ?? []) &&
    sameValues(ownVotes?.votes ?? [], votes?.votes ?? [])
  );
}

function sameValues<T>(one: ArrayLike<T>, other: ArrayLike<T>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
