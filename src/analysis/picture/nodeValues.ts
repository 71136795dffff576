import type { Analysis, MeasureKind } from '../panel/analysis.ts';

/** Something that analyses say of nodes: the camps that one finds, or one of its measures. */
export type NodeValue = {
  /** As a view names it: `camps`, `centrality:pn`. */
  readonly name: string;
  readonly analysis: Analysis;
  /** Absent for camps. */
  readonly measure?: MeasureKind;
  readonly title: () => string;
};

/** Everything that some analyses say of nodes, in their order. */
export function nodeValues(analyses: readonly Analysis[]): readonly NodeValue[] {
  return analyses.flatMap((analysis): NodeValue[] => [
    ...(analysis.findsCamps ? [{ name: analysis.id, analysis, title: analysis.title }] : []),
    ...analysis.measures.map((measure) => ({
      name: `${analysis.id}:${measure.id}`,
      analysis,
      measure,
      title: measure.title,
    })),
  ]);
}
