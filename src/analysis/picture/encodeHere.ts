import type { Network } from '../../graph/network.ts';
import { networkInput } from '../networkInput.ts';
import { runAnalysis, type Analysis, type AnalysisResult } from '../panel/analysis.ts';
import { runSettings, type Settings } from '../panel/settings.ts';
import { encodingOf, wantedOf, type EncodedAppearance } from './encoding.ts';

/** What decides what a picture shows of the analyses of a network. */
export type EncodedView = {
  readonly appearance: EncodedAppearance;
  readonly analyses: Readonly<Record<string, Settings>>;
  readonly layout: { readonly seed: number };
};

/** What a view shows of analyses, run at once to their end; where no worker is needed. */
export function encodeHere(
  network: Pick<Network, 'graph' | 'counted'>,
  { appearance, analyses: settings, layout }: EncodedView,
  analyses: readonly Analysis[],
): ReturnType<typeof encodingOf> {
  const wanted = wantedOf(appearance, analyses);
  if (wanted.analyses.length === 0) return { colour: null, size: null, hulls: null };
  const { input, ids } = networkInput(network);
  const results = wanted.analyses.map((analysis): [string, AnalysisResult] => [
    analysis.id,
    runAnalysis(analysis, input, runSettings(analysis, settings[analysis.id], ids, layout.seed)),
  ]);
  return encodingOf(wanted, new Map(results), ids);
}
