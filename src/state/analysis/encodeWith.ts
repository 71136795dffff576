import { networkInput } from '../../analysis/networkInput.ts';
import type { AnalysisResult } from '../../analysis/panel/analysis.ts';
import { runSettings } from '../../analysis/panel/settings.ts';
import { encodingOf, wantedOf } from '../../analysis/picture/encoding.ts';
import { analyses as registry } from '../../analysis/registry.ts';
import { encodingDrawing } from '../../scene/encodingDrawing.ts';
import type { Encode } from '../encoded.svelte.ts';
import type { RunAnalyses } from './analyses.svelte.ts';

/** Runs the analyses that a view shows in the worker, or wherever `run` does. */
export function encodeWith(run: RunAnalyses): Encode {
  return async (network, { appearance, analyses, layout }, signal) => {
    const wanted = wantedOf(appearance, registry);
    const { input, ids } = networkInput(network);
    const results = new Map<string, AnalysisResult>();
    let fault: string | undefined;
    await run(
      {
        ids: wanted.analyses.map(({ id }) => id),
        input,
        seed: layout.seed,
        settings: Object.fromEntries(
          wanted.analyses.map((analysis) => [
            analysis.id,
            runSettings(analysis, analyses[analysis.id], ids, layout.seed),
          ]),
        ),
      },
      {
        signal,
        tell: (id, stage) => {
          if (stage.state === 'done') results.set(id, stage.result);
          if (stage.state === 'failed') fault = stage.reason;
        },
      },
    );
    if (fault !== undefined) throw new Error(fault);
    return { ...encodingOf(wanted, results, ids), drawing: encodingDrawing };
  };
}
