import { analysisSteps } from '../../analysis/panel/analysis.ts';
import { analyses } from '../../analysis/registry.ts';
import { runInSlices } from '../../layout/slices.ts';
import type { RunAnalyses } from './analyses.svelte.ts';

/** Runs analyses one after the other in short slices on the page itself, which stays responsive. */
export const runHere: RunAnalyses = async (
  { ids, input, seed, settings = {} },
  { tell, signal },
) => {
  for (const analysis of analyses) {
    const { id } = analysis;
    if (!ids.includes(id)) continue;
    const onProgress = (progress: number) => tell(id, { state: 'running', progress });
    try {
      const steps = analysisSteps(analysis, input, { seed, ...settings[id] });
      tell(id, { state: 'done', result: await runInSlices(steps, { onProgress, signal }) });
    } catch (error) {
      signal.throwIfAborted();
      tell(id, { state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }
};
