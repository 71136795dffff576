import { m } from '../../messages/compiled/messages.js';
import { campStability } from '../camps/stability.ts';
import { positiveBetweenness } from '../centrality/betweenness.ts';
import { frustratedTies, signedDegrees } from '../centrality/degrees.ts';
import { pnCentrality } from '../centrality/pn.ts';
import type { Analysis, MeasureKind } from './analysis.ts';
import { campsOf, usualStarts } from './shared.ts';
import { onSimpleGraph, ruleParameter } from './signedInput.ts';
import { frustratedMeasure, nodeMeasure, shownNumber, whole } from './wording.ts';

const measures = {
  positive: { id: 'positive', form: 'count', title: m.analysis_degree_positive },
  negative: { id: 'negative', form: 'count', title: m.analysis_degree_negative },
  net: { id: 'net', form: 'count', title: m.analysis_degree_net },
  pn: { id: 'pn', form: 'decimal', title: m.analysis_pn },
  betweenness: { id: 'betweenness', form: 'decimal', title: m.analysis_betweenness },
  brokerage: { id: 'brokerage', form: 'decimal', title: m.analysis_brokerage },
  swing: { id: 'swing', form: 'share', title: m.analysis_swing },
  frustrated: frustratedMeasure,
} as const satisfies Readonly<Record<string, MeasureKind>>;

/** Who is supported, opposed, between others, between camps, and of no fixed camp. */
export const centralityAnalysis: Analysis = {
  id: 'centrality',
  title: m.analysis_centrality,
  paper:
    'M. G. Everett, S. P. Borgatti: Networks containing negative ties, Soc. Networks 38 (2014) 111; U. Brandes: A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001) 163',
  cost: 'instant',
  parameters: [ruleParameter],
  findsCamps: true,
  measures: Object.values(measures),
  steps: (input, options) =>
    onSimpleGraph(input, options, 'ties', function* (graph, { isolated }) {
      const found = campsOf(graph, { seed: options.seed, starts: usualStarts(graph) });
      const { positive, negative, net } = signedDegrees(graph);
      const betweenness = yield* halved(positiveBetweenness(graph), 0);
      const brokerage = yield* halved(positiveBetweenness(graph, found.camp), 0.5);
      const swing = campStability(found).nodes.map((share) => Math.max(0, 1 - share));
      const brokers = brokerage.reduce((count, value) => count + Number(value > 0), 0);
      const swinging = swing.reduce((count, share) => count + Number(share > 1e-9), 0);
      return {
        reading: m.analysis_centrality_reading({
          camps: found.count - isolated,
          brokers: whole(brokers),
          swinging: whole(swinging),
        }),
        numbers: [
          shownNumber('brokers', 'count', m.analysis_brokers(), brokers),
          shownNumber('swinging', 'count', m.analysis_swinging(), swinging),
        ],
        measures: [
          nodeMeasure(measures.positive, positive),
          nodeMeasure(measures.negative, negative),
          nodeMeasure(measures.net, net),
          nodeMeasure(measures.pn, pnCentrality(graph)),
          nodeMeasure(measures.betweenness, betweenness),
          nodeMeasure(measures.brokerage, brokerage),
          nodeMeasure(measures.swing, swing),
          nodeMeasure(measures.frustrated, frustratedTies(graph, found.camp)),
        ],
        groups: found.camp,
      };
    }),
};

function* halved<T>(steps: Generator<number, T>, done: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done + step.value / 2;
  }
}
