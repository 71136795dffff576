import type { UnbalancedTriads } from '../balance/triads.ts';
import type { Solver } from '../frustration/proof.ts';
import type { Votes } from '../positions/votes.ts';
import type { Codings, Measurement } from '../reliability.ts';
import type { SignedEdges } from '../signedEdges.ts';

/** What is there to analyse; plain data, so that it can be sent to a worker. */
export type AnalysisInput = {
  readonly edges: SignedEdges;
  /** Positions of actors on items, and which node each actor is. */
  readonly votes?: Votes & { readonly node: ArrayLike<number> };
  /** What several coders coded, one entry a variable. */
  readonly codings?: readonly {
    readonly variable: string;
    readonly measurement: Measurement;
    readonly codings: Codings;
  }[];
};

/** A setting of an analysis as data, so that a form builds itself. */
export type Parameter =
  | {
      readonly kind: 'number';
      readonly id: string;
      readonly title: () => string;
      readonly least: number;
      readonly most: number;
      readonly usual: number;
    }
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly title: () => string;
      readonly choices: readonly { readonly id: string; readonly title: () => string }[];
      readonly usual: string;
    }
  | {
      /** A node to be picked; -1 leaves it open. */
      readonly kind: 'node';
      readonly id: string;
      readonly title: () => string;
      readonly usual: -1;
    };

export type ParameterValues = Readonly<Record<string, number | string>>;

/** How a number is to be written: whole, in per cent, or with decimals. */
export type NumberForm = 'count' | 'share' | 'decimal';

export type ShownNumber = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly form: NumberForm;
  /** What to know beside it: "proven", a gap, a null model, an interval. */
  readonly note?: string;
};

/** What a measure of nodes is, known before anything is computed. */
export type MeasureKind = {
  readonly id: string;
  readonly title: () => string;
  readonly form: NumberForm;
};

export type NodeMeasure = {
  readonly id: string;
  readonly title: string;
  readonly form: NumberForm;
  /** The nodes measured, and beside each its value; `low` and `high` bound its interval. */
  readonly nodes: Uint32Array;
  readonly values: Float64Array;
  readonly low?: Float64Array;
  readonly high?: Float64Array;
};

export type AnalysisResult = Found & {
  /** Every parameter with the value it had. */
  readonly values: ParameterValues;
};

/** What came out of an analysis. */
export type Found = {
  readonly seed: number;
  /** In plain words, what came out; the only content where the input says nothing. */
  readonly reading: string;
  /** In plain words, what was counted, by which rule. */
  readonly counted: string;
  readonly numbers: readonly ShownNumber[];
  readonly measures: readonly NodeMeasure[];
  /** Camp of each node. */
  readonly groups?: Uint32Array;
  readonly triads?: UnbalancedTriads;
};

export type StepOptions = {
  readonly seed: number;
  /** Every parameter with its value. */
  readonly values: ParameterValues;
  /** Proves what is not proven otherwise; see {@link Solver}. */
  readonly solver?: Solver;
};

export type Analysis = {
  readonly id: string;
  readonly title: () => string;
  /** Author, title, year of what is computed. */
  readonly paper: string;
  /**
   * Whether it is done at once on a usual network, takes up to some seconds and begins by itself where
   * the network is no larger, or waits to be asked for.
   */
  readonly cost: 'instant' | 'seconds' | 'request';
  readonly parameters: readonly Parameter[];
  /** Whether it puts nodes into camps, and what it measures of nodes: what a picture can show of it. */
  readonly findsCamps: boolean;
  readonly measures: readonly MeasureKind[];
  /** Yields the share done, rising from 0 to 1. */
  readonly steps: (input: AnalysisInput, options: StepOptions) => Generator<number, Found>;
};

export type RunOptions = {
  readonly seed: number;
  /** What differs from the usual values. */
  readonly values?: ParameterValues;
  readonly solver?: Solver;
  readonly onProgress?: (fraction: number) => void;
  /** Ends the work with the signal's reason. */
  readonly signal?: AbortSignal;
};

/**
 * Runs an analysis to its end. Throws a RangeError on an edge, vote or parameter that is none, and the
 * reason of the signal once that is aborted. To pause between steps, call {@link analysisSteps}.
 */
export function runAnalysis(
  analysis: Analysis,
  input: AnalysisInput,
  { onProgress, signal, ...options }: RunOptions,
): AnalysisResult {
  const steps = analysisSteps(analysis, input, options);
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}

/** The same as {@link runAnalysis} step by step; yields the share done. */
export function analysisSteps(
  analysis: Analysis,
  input: AnalysisInput,
  { seed, values = {}, solver }: Pick<RunOptions, 'seed' | 'values' | 'solver'>,
): Generator<number, AnalysisResult> {
  const checked = analysis.parameters.map((parameter): [string, number | string] => {
    const value = values[parameter.id] ?? parameter.usual;
    if (!isAllowed(parameter, value))
      throw new RangeError(`${analysis.id}: ${parameter.id} is ${value}, which it cannot be`);
    return [parameter.id, value];
  });
  const used = Object.fromEntries(checked);
  return withValues(analysis.steps(input, { seed, values: used, ...(solver && { solver }) }), used);
}

function* withValues(
  steps: Generator<number, Found>,
  values: ParameterValues,
): Generator<number, AnalysisResult> {
  return { ...(yield* steps), values };
}

/** Whether a parameter can have a value. */
export function isAllowed(parameter: Parameter, value: number | string): boolean {
  if (parameter.kind === 'choice') return parameter.choices.some(({ id }) => id === value);
  if (parameter.kind === 'node') return Number.isInteger(value) && Number(value) >= -1;
  return typeof value === 'number' && value >= parameter.least && value <= parameter.most;
}
