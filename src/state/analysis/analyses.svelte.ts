import { SvelteMap } from 'svelte/reactivity';
import type { AnalysisRequest, AnalysisStage } from '../../analysis/analysis.worker.ts';
import { networkInput } from '../../analysis/networkInput.ts';
import type { Analysis, AnalysisInput } from '../../analysis/panel/analysis.ts';
import { runSettings, type RunSettings } from '../../analysis/panel/settings.ts';
import type { Network } from '../../graph/network.ts';
import type { AnalysisSettings } from '../../model/view.ts';

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
  readonly settings: AnalysisSettings;
  /** Id of each node of the input. */
  readonly ids: readonly string[];
};

type Run = { readonly ids: readonly string[]; readonly control: AbortController };

/** What is told of an analysis here. */
type Known = Pick<Analysis, 'id' | 'cost' | 'parameters'>;

export type FollowOptions = {
  /** What a view says of the parameters of analyses, by id. */
  readonly settings?: AnalysisSettings;
  /** What several coders coded. */
  readonly codings?: AnalysisInput['codings'];
};

const noSettings: AnalysisSettings = {};

const waiting: Standing = { state: 'waiting' };
const started: Standing = { state: 'running', progress: 0 };

/** How long a network that changed while it was analysed must rest before that begins anew, in ms. */
const rest = 120;

/**
 * The analyses of one network: those that take an instant done at once, those that take seconds when it
 * {@link Analyses.goOn | goes on}, the others when asked for.
 */
export class Analyses {
  readonly #analyses: readonly Known[];
  readonly #runAll: RunAnalyses;
  readonly #standings = new SvelteMap<string, Standing>();
  #subject: Subject | null = $state.raw(null);
  #runs: readonly Run[] = [];
  /** Those that have not yet begun by themselves. */
  #due: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(analyses: readonly Known[], runAll: RunAnalyses) {
    this.#analyses = analyses;
    this.#runAll = runAll;
  }

  get subject(): Subject | null {
    return this.#subject;
  }

  of(id: string): Standing {
    return this.#standings.get(id) ?? waiting;
  }

  /**
   * Analyses a network. What another one gave is dropped; the same edges drop nothing. Where only the
   * settings of an analysis are others, it alone is run again, unless it still waits.
   */
  follow(
    network: Network,
    seed: number,
    { settings = noSettings, codings }: FollowOptions = {},
  ): void {
    const before = this.#subject;
    const hasSame = before?.seed === seed && before.input.codings === codings;
    if (hasSame && before.network === network && before.settings === settings) return;
    const { input: ofGraph, ids } = networkInput(network);
    const input = { ...ofGraph, ...(codings && { codings }) };
    const isSame = hasSame && sameValues(before.ids, ids) && sameInput(before, input);
    this.#subject = { network, seed, settings, ids, input: isSame ? before.input : input };
    if (isSame) {
      this.#rerun(before.settings);
      return;
    }
    const isBusy = this.#runs.length > 0 || this.#timer !== undefined;
    this.end();
    const instant = this.#of('instant');
    this.#due = this.#of('seconds');
    for (const { id } of this.#analyses)
      this.#standings.set(id, instant.includes(id) ? started : waiting);
    // While somebody drags a filter there is a new network every frame.
    if (isBusy) this.#timer = setTimeout(() => this.#start(instant), rest);
    else this.#start(instant);
  }

  /** Whether nothing runs. */
  get isAtRest(): boolean {
    return this.#analyses.every(({ id }) => this.of(id).state !== 'running');
  }

  /** Runs what takes seconds, once for each network: what somebody ended waits to be asked for. */
  goOn(): void {
    const due = this.#due.filter((id) => this.of(id).state === 'waiting');
    this.#due = [];
    if (due.length > 0) this.#start(due);
  }

  #of(cost: Known['cost']): readonly string[] {
    return this.#analyses.filter((analysis) => analysis.cost === cost).map(({ id }) => id);
  }

  /** Runs again what had other settings, as far as it was run. */
  #rerun(before: AnalysisSettings): void {
    const { settings } = this.#subject!;
    for (const { id } of this.#analyses) {
      if (JSON.stringify(before[id]) === JSON.stringify(settings[id])) continue;
      if (this.of(id).state === 'waiting') continue;
      this.cancel(id);
      this.#start([id]);
    }
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
    const settings = this.#runSettings(ids);
    for (const id of ids) this.#standings.set(id, started);
    const control = new AbortController();
    const run: Run = { ids, control };
    this.#runs = [...this.#runs, run];
    void this.#watch(run, { ids, input, seed, settings });
  }

  #runSettings(ids: readonly string[]): Readonly<Record<string, RunSettings>> {
    const { settings, ids: nodes, seed } = this.#subject!;
    const wanted = this.#analyses.filter(({ id }) => ids.includes(id));
    return Object.fromEntries(
      wanted.map((analysis) => [
        analysis.id,
        runSettings(analysis, settings[analysis.id], nodes, seed),
      ]),
    );
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
