import { m } from '../../messages/compiled/messages.js';
import { campStability } from '../camps/stability.ts';
import { frustratedTies } from '../centrality/degrees.ts';
import { frustrationIndex } from '../frustration/frustration.ts';
import { frustrationOf } from '../frustration/tabu.ts';
import { signsOnly } from '../symmetrise.ts';
import type { Analysis, MeasureKind } from './analysis.ts';
import { proofNote } from './frustrationAnalysis.ts';
import { campsOf } from './shared.ts';
import { onSimpleGraph, readingOfCamps, ruleParameter } from './signedInput.ts';
import { frustratedMeasure, nodeMeasure, percent, shownNumber, whole } from './wording.ts';

const stabilityMeasure: MeasureKind = {
  id: 'stability',
  form: 'share',
  title: m.analysis_stability,
};

/** Camps by signed modularity or by frustration, and how firm they are. */
export const campAnalysis: Analysis = {
  id: 'camps',
  title: m.analysis_camps,
  paper:
    'S. Gómez, P. Jensen, A. Arenas: Analysis of community structure in networks of correlated data, Phys. Rev. E 80 (2009) 016114; V. Traag, J. Bruggeman: Community detection in networks with positive and negative links, Phys. Rev. E 80 (2009) 036115; P. Doreian, A. Mrvar: A partitioning approach to structural balance, Soc. Networks 18 (1996) 149',
  cost: 'instant',
  parameters: [
    {
      kind: 'choice',
      id: 'criterion',
      title: m.analysis_criterion,
      choices: [
        { id: 'modularity', title: m.analysis_criterion_modularity },
        { id: 'frustration', title: m.analysis_criterion_frustration },
      ],
      usual: 'modularity',
    },
    {
      kind: 'number',
      id: 'starts',
      title: m.analysis_starts,
      least: 1,
      most: 1000,
      usual: 20,
    },
    {
      kind: 'number',
      id: 'resolution',
      title: m.analysis_resolution,
      least: 0.01,
      most: 100,
      usual: 1,
    },
    ruleParameter,
  ],
  findsCamps: true,
  measures: [stabilityMeasure, frustratedMeasure],
  steps: (input, options) =>
    // eslint-disable-next-line require-yield -- a search of milliseconds has no steps
    onSimpleGraph(input, options, 'ties', function* (graph, { isolated }) {
      const { seed, values } = options;
      const found = campsOf(graph, {
        seed,
        starts: Number(values.starts),
        criterion: values.criterion === 'frustration' ? 'frustration' : 'modularity',
        resolution: Number(values.resolution),
      });
      const stability = campStability(found);
      const frustrated = frustrationOf(signsOnly(graph), found.camp);
      const ties = graph.a.length;
      const camps = found.count - isolated;
      return {
        reading: m.analysis_camps_reading({
          camps,
          frustrated: whole(frustrated),
          ties,
          stability: percent(stability.mean ?? 0),
          starts: whole(found.starts.length),
        }),
        numbers: [
          shownNumber('camps', 'count', m.analysis_camps_number(), camps),
          shownNumber('modularity', 'decimal', m.analysis_modularity(), found.modularity),
          shownNumber('frustrated', 'count', m.analysis_frustrated(), frustrated),
          shownNumber('stability', 'share', m.analysis_stability(), stability.mean ?? 0),
        ],
        measures: [
          nodeMeasure(stabilityMeasure, stability.nodes),
          nodeMeasure(frustratedMeasure, frustratedTies(graph, found.camp)),
        ],
        groups: found.camp,
      };
    }),
};

/** How many ties contradict the best two, three and four camps. */
export const campNumberAnalysis: Analysis = {
  id: 'campNumbers',
  title: m.analysis_camp_numbers,
  paper:
    'P. Doreian, A. Mrvar: A partitioning approach to structural balance, Soc. Networks 18 (1996) 149; J. A. Davis: Clustering and structural balance in graphs, Hum. Relat. 20 (1967) 181',
  cost: 'seconds',
  parameters: [ruleParameter],
  findsCamps: true,
  measures: [],
  steps: (input, options) =>
    onSimpleGraph(input, options, 'negative', function* (graph) {
      const found = [];
      for (const camps of [2, 3, 4]) {
        found.push({ camps, ...frustrationIndex(graph, { seed: options.seed, camps }) });
        yield (camps - 1) / 3;
      }
      // The fewest camps of those that fit best: more than are needed would say nothing.
      const best = found.reduce((a, b) => (b.value < a.value ? b : a));
      const reading = m.analysis_camp_numbers_reading({
        camps: best.camps,
        frustrated: whole(best.value),
        ties: graph.a.length,
      });
      return {
        reading: readingOfCamps(reading, graph),
        numbers: found.map((frustration) =>
          shownNumber(
            `camps${frustration.camps}`,
            'count',
            m.analysis_frustrated_by({ camps: whole(frustration.camps) }),
            frustration.value,
            proofNote(frustration),
          ),
        ),
        measures: [],
        groups: best.camp,
      };
    }),
};
