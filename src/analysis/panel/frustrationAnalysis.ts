import { m } from '../../messages/compiled/messages.js';
import { againstShuffledSigns } from '../balance/shuffledSigns.ts';
import { frustratedTies } from '../centrality/degrees.ts';
import { frustrationIndex, type Frustration } from '../frustration/frustration.ts';
import { proveFrustration } from '../frustration/proof.ts';
import type { Analysis } from './analysis.ts';
import { drawsParameter, onSimpleGraph, readingOfCamps, ruleParameter } from './signedInput.ts';
import {
  againstNull,
  decimal,
  frustratedMeasure,
  nodeMeasure,
  percent,
  shownNumber,
  whole,
} from './wording.ts';

/** "proven", or between which bounds the value lies. */
export function proofNote({ proven, lowerBound, value }: Frustration): string {
  if (proven) return m.analysis_proven();
  return m.analysis_gap({ least: decimal(lowerBound), found: decimal(value) });
}

/** The line index of balance, its proof or gap, its weighted form and what chance would give. */
export const frustrationAnalysis: Analysis = {
  id: 'frustration',
  title: m.analysis_line_index,
  paper:
    'F. Harary: On the measurement of structural balance, Behav. Sci. 4 (1959) 316; S. Aref, A. J. Mason, M. C. Wilson: A modeling and computational study of the frustration index in signed networks, Networks 75 (2020) 95',
  cost: 'seconds',
  parameters: [
    ruleParameter,
    drawsParameter,
    {
      kind: 'number',
      id: 'seconds',
      title: m.analysis_seconds,
      least: 0,
      most: 3600,
      usual: 20,
    },
  ],
  findsCamps: true,
  measures: [frustratedMeasure],
  steps: (input, options) =>
    onSimpleGraph(input, options, 'negative', function* (graph) {
      const { seed, values, solver } = options;
      const index = solver
        ? proveFrustration(graph, { seed, solver, seconds: Number(values.seconds) })
        : frustrationIndex(graph, { seed });
      const weighted = frustrationIndex(graph, { seed, weighted: true });
      yield 0.3;
      const quick = { seed, starts: 2, budget: 0 };
      const steps = againstShuffledSigns(
        graph,
        [index.value],
        (shuffled) => [frustrationIndex(shuffled, quick).value],
        { seed, draws: Number(values.draws) },
      );
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield 0.3 + 0.7 * step.value;
      const model = step.value[0] ?? null;
      const ties = graph.a.length;
      const said = { value: whole(index.value), ties, score: percent(index.score ?? 0) };
      const reading =
        index.value === 0
          ? m.analysis_line_index_balanced()
          : index.proven
            ? m.analysis_line_index_reading(said)
            : m.analysis_line_index_unproven({ ...said, least: whole(index.lowerBound) });
      return {
        reading: readingOfCamps(reading, graph),
        numbers: [
          shownNumber(
            'index',
            'count',
            m.analysis_line_index(),
            index.value,
            // Few ties in the way are much balance: the null is of the ties, not of the share.
            [proofNote(index), againstNull(model)].filter(Boolean).join('; '),
          ),
          shownNumber('score', 'share', m.analysis_score(), index.score ?? 0),
          shownNumber(
            'weightedIndex',
            'decimal',
            m.analysis_weighted_index(),
            weighted.value,
            proofNote(weighted),
          ),
          shownNumber('weightedScore', 'share', m.analysis_weighted_score(), weighted.score ?? 0),
        ],
        measures: [nodeMeasure(frustratedMeasure, frustratedTies(graph, index.camp))],
        groups: index.camp,
      };
    }),
};
