import { loadSolver } from './frustration/browserSolver.ts';
import type { Solver } from './frustration/proof.ts';
import { runAnalysis, type AnalysisInput, type AnalysisResult } from './panel/analysis.ts';
import type { RunSettings } from './panel/settings.ts';
import { analyses, proves } from './registry.ts';

/** Which analyses are to be run, one after the other. */
export type AnalysisRequest = {
  readonly ids: readonly string[];
  readonly input: AnalysisInput;
  readonly seed: number;
  /** By id, what differs from that seed and from the usual values. */
  readonly settings?: Readonly<Record<string, RunSettings>>;
};

/** How far one analysis has come. */
export type AnalysisStage =
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly result: AnalysisResult }
  | { readonly state: 'failed'; readonly reason: string };

export type AnalysisReply =
  | { readonly type: 'ready' | 'ended' }
  | { readonly type: 'stage'; readonly id: string; readonly stage: AnalysisStage };

const reply = (message: AnalysisReply): void => postMessage(message);

let solver: Promise<Solver | undefined> | undefined;

onmessage = ({ data }: MessageEvent<AnalysisRequest>) => void answer(data);

async function answer({ ids, input, seed, settings = {} }: AnalysisRequest): Promise<void> {
  for (const analysis of analyses) {
    const { id } = analysis;
    if (!ids.includes(id)) continue;
    let told = 0;
    const onProgress = (progress: number): void => {
      if (progress < told + 0.01) return;
      told = progress;
      reply({ type: 'stage', id, stage: { state: 'running', progress } });
    };
    try {
      const loaded = proves(id) ? await (solver ??= loadSolver()) : undefined;
      const result = runAnalysis(analysis, input, {
        seed,
        ...settings[id],
        ...(loaded && { solver: loaded }),
        onProgress,
      });
      reply({ type: 'stage', id, stage: { state: 'done', result } });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      reply({ type: 'stage', id, stage: { state: 'failed', reason } });
    }
  }
  reply({ type: 'ended' });
}

// Not before the script has ended: until then the page holds back what it is asked to post.
setTimeout(() => reply({ type: 'ready' }));
