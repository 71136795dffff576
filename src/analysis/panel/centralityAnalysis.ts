import { m } from '../../messages/compiled/messages.js';
import { findCamps } from '../camps/camps.ts';
import { campStability } from '../camps/stability.ts';
import { positiveBetweenness } from '../centrality/betweenness.ts';
import { frustratedTies, signedDegrees } from '../centrality/degrees.ts';
import { pnCentrality } from '../centrality/pn.ts';
import { edgesOf } from '../symmetrise.ts';
import type { Analysis } from './analysis.ts';
import { onSimpleGraph, ruleParameter } from './signedInput.ts';
import { nodeMeasure, shownNumber, whole } from './wording.ts';

/** Who is supported, opposed, between others, between camps, and of no fixed camp. */
export const centralityAnalysis: Analysis = {
  id: 'centrality',
  title: m.analysis_centrality,
  paper:
    'M. G. Everett, S. P. Borgatti: Networks containing negative ties, Soc. Networks 38 (2014) 111; U. Brandes: A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001) 163',
  cost: 'instant',
  parameters: [ruleParameter],
  steps: (input, options) =>
    onSimpleGraph(input, options, 'ties', function* (graph, { isolated }) {
      const found = findCamps(edgesOf(graph), {
        seed: options.seed,
        starts: graph.n > manyNodes ? 3 : 20,
      });
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
          nodeMeasure('positive', 'count', m.analysis_degree_positive(), positive),
          nodeMeasure('negative', 'count', m.analysis_degree_negative(), negative),
          nodeMeasure('net', 'count', m.analysis_degree_net(), net),
          nodeMeasure('pn', 'decimal', m.analysis_pn(), pnCentrality(graph)),
          nodeMeasure('betweenness', 'decimal', m.analysis_betweenness(), betweenness),
          nodeMeasure('brokerage', 'decimal', m.analysis_brokerage(), brokerage),
          nodeMeasure('swing', 'share', m.analysis_swing(), swing),
          nodeMeasure(
            'frustrated',
            'count',
            m.analysis_frustrated(),
            frustratedTies(graph, found.camp),
          ),
        ],
        groups: found.camp,
      };
    }),
};

/** Beyond, a search for camps takes long enough to be noticed. */
const manyNodes = 1000;

function* halved<T>(steps: Generator<number, T>, done: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done + step.value / 2;
  }
}
