import { m } from '../../messages/compiled/messages.js';
import { polarisation, type PolarisationPart } from '../polarisation/polarisation.ts';
import type { Analysis } from './analysis.ts';
import { drawsParameter, onSimpleGraph, ruleParameter } from './signedInput.ts';
import { againstNull, percent, shownNumber } from './wording.ts';

/** The parts of polarisation: support inside camps and opposition between, each against a null. */
export const polarisationAnalysis: Analysis = {
  id: 'polarisation',
  title: m.analysis_polarisation,
  paper:
    'S. Aref, Z. Neal: Detecting coalitions by optimally partitioning signed networks of political collaboration, Sci. Rep. 10 (2020) 1506; null: M. Szell, R. Lambiotte, S. Thurner, PNAS 107 (2010) 13636',
  cost: 'seconds',
  parameters: [ruleParameter, drawsParameter],
  findsCamps: true,
  measures: [],
  steps: (input, options) =>
    onSimpleGraph(input, options, 'negative', function* (graph, { isolated }) {
      const { seed, values } = options;
      const found = yield* polarisation(graph, { seed, draws: Number(values.draws) });
      const { positiveInside: inside, negativeBetween: between } = found;
      const shown = (id: string, label: string, part: PolarisationPart) =>
        part.share === null
          ? []
          : [shownNumber(id, 'share', label, part.share, againstNull(part.null))];
      return {
        reading:
          inside.share === null
            ? m.analysis_no_positive()
            : m.analysis_polarisation_reading({
                camps: found.camps - isolated,
                inside: percent(inside.share),
                between: percent(between.share ?? 0),
              }),
        numbers: [
          ...shown('positiveInside', m.analysis_positive_inside(), inside),
          ...shown('negativeBetween', m.analysis_negative_between(), between),
        ],
        measures: [],
        groups: found.camp,
      };
    }),
};
