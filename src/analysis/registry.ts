import type { Analysis } from './panel/analysis.ts';
import { laplacianAnalysis, triadAnalysis, walkAnalysis } from './panel/balanceAnalyses.ts';
import { campAnalysis, campNumberAnalysis } from './panel/campAnalyses.ts';
import { centralityAnalysis } from './panel/centralityAnalysis.ts';
import { frustrationAnalysis } from './panel/frustrationAnalysis.ts';
import { polarisationAnalysis } from './panel/polarisationAnalysis.ts';
import { agreementAnalysis, itemResponseAnalysis } from './panel/positionAnalyses.ts';
import { reliabilityAnalysis } from './panel/reliabilityAnalysis.ts';

/** Every analysis there is, in the order of the panel, which builds itself from them. */
export const analyses: readonly Analysis[] = [
  campAnalysis,
  campNumberAnalysis,
  triadAnalysis,
  frustrationAnalysis,
  walkAnalysis,
  laplacianAnalysis,
  centralityAnalysis,
  polarisationAnalysis,
  agreementAnalysis,
  itemResponseAnalysis,
  reliabilityAnalysis,
];

/** Whether an analysis makes use of a solver that proves what bounds do not. */
export function proves(id: string): boolean {
  return id === frustrationAnalysis.id;
}
