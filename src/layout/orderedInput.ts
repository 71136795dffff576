import { networkInput as analysisInput } from '../analysis/networkInput.ts';
import { networkEdges } from '../analysis/networkEdges.ts';
import { runAnalysis, type Analysis } from '../analysis/panel/analysis.ts';
import { campAnalysis } from '../analysis/panel/campAnalyses.ts';
import { agreementAnalysis } from '../analysis/panel/positionAnalyses.ts';
import { runSettings } from '../analysis/panel/settings.ts';
import type { Network } from '../graph/network.ts';
import type { AnalysisSettings, LayoutName } from '../model/view.ts';
import type { LayoutInput } from './input.ts';

/**
 * The input of an arrangement that shows an analysis: with the camps that the panel finds, or with
 * positions on a line. A concept stands where those who support it stand, or opposite to those who
 * oppose it, on average. Where there are no positions the input stays as it is.
 */
export function orderedInput(
  input: LayoutInput,
  network: Network,
  name: LayoutName,
  { settings, seed }: { readonly settings: AnalysisSettings; readonly seed: number },
): LayoutInput {
  if (name === 'stress') return input;
  const { input: analysed, ids } = analysisInput(network);
  const run = (analysis: Analysis) =>
    runAnalysis(analysis, analysed, runSettings(analysis, settings[analysis.id], ids, seed));
  const place = new Map(input.ids.map((id, node) => [id, node]));
  if (name === 'camps') {
    const { groups } = run(campAnalysis);
    // Who is not analysed is in no camp: each gets one of its own.
    const camp = Uint32Array.from(input.ids, (_, node) => ids.length + node);
    if (groups) for (const [node, id] of ids.entries()) camp[place.get(id)!] = groups[node]!;
    return { ...input, camp, order: { by: 'camps' } };
  }
  const [positions] = run(agreementAnalysis).measures;
  if (!positions) return input;
  const axis = new Float64Array(input.ids.length).fill(NaN);
  for (const [at, node] of positions.nodes.entries())
    axis[place.get(ids[node]!)!] = positions.values[at]!;
  placeConcepts(axis, network);
  return { ...input, order: { by: 'line', axis } };
}

/** Gives concepts the mean position of their supporters and, turned about, of their opponents. */
function placeConcepts(axis: Float64Array, network: Network): void {
  const { ids, source, target, weight } = networkEdges(network);
  const sums = new Float64Array(ids.length);
  const totals = new Float64Array(ids.length);
  for (let edge = 0; edge < source.length; edge++) {
    const [actor, concept] = [source[edge]!, target[edge]!];
    const isSide = network.graph.getNodeAttribute(ids[concept]!, 'type') === 'concept';
    if (!isSide || !Number.isFinite(axis[actor]) || weight[edge] === 0) continue;
    sums[concept]! += weight[edge]! * axis[actor]!;
    totals[concept]! += Math.abs(weight[edge]!);
  }
  for (const [node, total] of totals.entries()) if (total > 0) axis[node] = sums[node]! / total;
}
