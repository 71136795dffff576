import { runAnalysis, type AnalysisInput, type AnalysisResult } from './panel/analysis.ts';
import { analyses } from './registry.ts';

/** Which analyses are to be run, one after the other. */
export type AnalysisRequest = {
  readonly ids: readonly string[];
  readonly input: AnalysisInput;
  readonly seed: number;
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

onmessage = ({ data: { ids, input, seed } }: MessageEvent<AnalysisRequest>) => {
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
      const result = runAnalysis(analysis, input, { seed, onProgress });
      reply({ type: 'stage', id, stage: { state: 'done', result } });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      reply({ type: 'stage', id, stage: { state: 'failed', reason } });
    }
  }
  reply({ type: 'ended' });
};

// Not before the script has ended: until then the page holds back what it is asked to post.
setTimeout(() => reply({ type: 'ready' }));
