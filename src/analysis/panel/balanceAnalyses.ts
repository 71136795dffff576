import { m } from '../../messages/compiled/messages.js';
import { laplacianBalance } from '../balance/laplacian.ts';
import { againstShuffledSigns } from '../balance/shuffledSigns.ts';
import { triadCensus, unbalancedTriads, type TriadCounts } from '../balance/triads.ts';
import { mostWalkNodes, walkBalance } from '../balance/walks.ts';
import type { Analysis } from './analysis.ts';
import { drawsParameter, onSimpleGraph, ruleParameter } from './signedInput.ts';
import { againstNull, percent, shownNumber, whole } from './wording.ts';

const patterns: readonly (keyof TriadCounts)[] = ['+++', '++-', '+--', '---'];

/** The census of triangles against shuffled signs, and the unbalanced ones as a list. */
export const triadAnalysis: Analysis = {
  id: 'triads',
  title: m.analysis_triads,
  paper:
    'D. Cartwright, F. Harary: Structural balance, Psychol. Rev. 63 (1956) 277; M. Szell, R. Lambiotte, S. Thurner: Multirelational organization of large-scale social networks, PNAS 107 (2010) 13636',
  cost: 'instant',
  parameters: [ruleParameter, drawsParameter],
  findsCamps: false,
  measures: [],
  steps: (input, options) =>
    onSimpleGraph(input, options, 'ties', function* (graph) {
      const { seed, values } = options;
      const { counts, total, balanced, weaklyBalanced } = triadCensus(graph);
      if (balanced === null || weaklyBalanced === null)
        return { reading: m.analysis_no_triangle(), numbers: [], measures: [] };
      const models = yield* againstShuffledSigns(
        graph,
        [...patterns.map((pattern) => counts[pattern]), balanced],
        (shuffled) => {
          const census = triadCensus(shuffled);
          return [...patterns.map((pattern) => census.counts[pattern]), census.balanced ?? 0];
        },
        { seed, draws: Number(values.draws) },
      );
      const triads = unbalancedTriads(graph);
      return {
        reading: m.analysis_triads_reading({
          triangles: total,
          balanced: percent(balanced),
          unbalanced: whole(triads.total),
        }),
        numbers: [
          ...patterns.map((pattern, i) =>
            shownNumber(pattern, 'count', pattern, counts[pattern], againstNull(models[i] ?? null)),
          ),
          shownNumber(
            'balanced',
            'share',
            m.analysis_triads_balanced(),
            balanced,
            againstNull(models[4] ?? null),
          ),
          shownNumber('weaklyBalanced', 'share', m.analysis_triads_weakly(), weaklyBalanced),
        ],
        measures: [],
        triads,
      };
    }),
};

export const walkAnalysis: Analysis = {
  id: 'walks',
  title: m.analysis_walks,
  paper:
    'E. Estrada, M. Benzi: Walk-based measure of balance in signed networks, Phys. Rev. E 90 (2014) 042802',
  cost: 'seconds',
  parameters: [ruleParameter],
  findsCamps: false,
  measures: [],
  steps: (input, options) =>
    onSimpleGraph(input, options, 'negative', function* (graph) {
      const balance = yield* walkBalance(graph);
      if (balance === null) {
        const reading = m.analysis_walks_too_many({ most: whole(mostWalkNodes) });
        return { reading, numbers: [], measures: [] };
      }
      return {
        reading: m.analysis_walks_reading({ balance: percent(balance) }),
        numbers: [shownNumber('walks', 'decimal', m.analysis_walks(), balance)],
        measures: [],
      };
    }),
};

export const laplacianAnalysis: Analysis = {
  id: 'laplacian',
  title: m.analysis_laplacian,
  paper:
    'J. Kunegis et al.: Spectral analysis of signed graphs for clustering, prediction and visualization, SDM 2010, 559',
  cost: 'seconds',
  parameters: [ruleParameter],
  findsCamps: false,
  measures: [],
  steps: (input, options) =>
    // eslint-disable-next-line require-yield -- one search for one eigenvalue has no steps
    onSimpleGraph(input, options, 'negative', function* (graph) {
      const found = laplacianBalance(graph, options.seed);
      if (!found) return { reading: m.analysis_no_tie(), numbers: [], measures: [] };
      const { value, nodes, components, balancedComponents } = found;
      const note = m.analysis_laplacian_part({ nodes, parts: components });
      return {
        reading:
          value === 0 ? m.analysis_laplacian_balanced() : m.analysis_laplacian_reading({ nodes }),
        numbers: [
          shownNumber('eigenvalue', 'decimal', m.analysis_laplacian(), value, note),
          shownNumber('balancedParts', 'count', m.analysis_balanced_parts(), balancedComponents),
        ],
        measures: [],
      };
    }),
};
