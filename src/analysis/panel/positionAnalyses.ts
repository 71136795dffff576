import { m } from '../../messages/compiled/messages.js';
import { agreementPositions } from '../positions/agreement.ts';
import { itemResponsePositions } from '../positions/itemResponse.ts';
import { checkVotes } from '../positions/votes.ts';
import type {
  Analysis,
  AnalysisInput,
  Found,
  MeasureKind,
  Parameter,
  ParameterValues,
} from './analysis.ts';
import { nodeMeasure, percent, shownNumber, whole } from './wording.ts';

const anchorParameter: Parameter = {
  kind: 'node',
  id: 'anchor',
  title: m.analysis_anchor,
  usual: -1,
};

const positionMeasure: MeasureKind = {
  id: 'position',
  form: 'decimal',
  title: m.analysis_position,
};

/** The actor to stand on the right, if one of the actors who vote was picked. */
function anchorOf({ votes }: AnalysisInput, { anchor }: ParameterValues): { anchor?: number } {
  const actor = Array.from(votes?.node ?? []).indexOf(Number(anchor));
  return actor < 0 ? {} : { anchor: actor };
}

/** Positions on a line at once. */
export const agreementAnalysis: Analysis = {
  id: 'agreement',
  title: m.analysis_agreement,
  paper:
    'W. S. Torgerson: Multidimensional scaling, Psychometrika 17 (1952) 401; K. T. Poole: Spatial Models of Parliamentary Voting (2005), ch. 2',
  cost: 'instant',
  parameters: [anchorParameter],
  findsCamps: false,
  measures: [positionMeasure],
  // eslint-disable-next-line require-yield -- one search for one vector has no steps
  *steps(input, { seed, values }) {
    const found =
      input.votes && agreementPositions(input.votes, { seed, ...anchorOf(input, values) });
    if (!input.votes || !found) return noPositions(input, seed);
    const { position, share, pairsWithout, comparable } = found;
    const { node } = input.votes;
    return {
      seed,
      reading: m.analysis_agreement_reading({ share: percent(share) }),
      counted: votesCounted(input),
      numbers: [
        shownNumber('share', 'share', m.analysis_one_dimension(), share),
        shownNumber('pairsWithout', 'count', m.analysis_pairs_without(), pairsWithout),
        shownNumber(
          'unplaced',
          'count',
          m.analysis_unplaced(),
          input.votes.actors - comparable.length,
        ),
      ],
      measures: [
        nodeMeasure(
          positionMeasure,
          Float64Array.from(comparable, (actor) => position[actor]!),
          Uint32Array.from(comparable, (actor) => node[actor]!),
        ),
      ],
    };
  },
};

/** Positions on a line with intervals, by an item response model. */
export const itemResponseAnalysis: Analysis = {
  id: 'itemResponse',
  title: m.analysis_item_response,
  paper:
    'J. Clinton, S. Jackman, D. Rivers: The statistical analysis of roll call data, Am. Polit. Sci. Rev. 98 (2004) 355; K. Imai, J. Lo, J. Olmsted: Fast estimation of ideal points with massive data, ibid. 110 (2016) 631',
  cost: 'request',
  parameters: [
    anchorParameter,
    {
      kind: 'number',
      id: 'resamples',
      title: m.analysis_resamples,
      least: 0,
      most: 10_000,
      usual: 100,
    },
    {
      kind: 'number',
      id: 'leastVotes',
      title: m.analysis_least_votes,
      least: 1,
      most: 10_000,
      usual: 20,
    },
    {
      kind: 'number',
      id: 'leastMinority',
      title: m.analysis_least_minority,
      least: 0,
      most: 0.5,
      usual: 0.025,
    },
  ],
  findsCamps: false,
  measures: [positionMeasure],
  *steps(input, { seed, values }) {
    const { votes } = input;
    const found =
      votes &&
      (yield* itemResponsePositions(votes, {
        seed,
        ...anchorOf(input, values),
        resamples: Number(values.resamples),
        leastVotes: Number(values.leastVotes),
        leastMinority: Number(values.leastMinority),
      }));
    if (!votes || !found) return noPositions(input, seed);
    const said = {
      actors: found.actors.length,
      items: found.items.length,
      votes: whole(found.votes),
      droppedActors: whole(votes.actors - found.actors.length),
      droppedItems: whole(votes.items - found.items.length),
    };
    return {
      seed,
      reading: m.analysis_item_response_reading({
        correct: percent(found.correct),
        majority: percent(found.majority),
      }),
      counted: `${m.analysis_votes_kept(said)} ${m.analysis_self_selected()}`,
      numbers: [
        shownNumber('correct', 'share', m.analysis_correct(), found.correct),
        shownNumber('majority', 'share', m.analysis_majority(), found.majority),
      ],
      measures: [
        {
          ...nodeMeasure(
            positionMeasure,
            found.position,
            found.actors.map((actor) => votes.node[actor]!),
          ),
          low: found.low,
          high: found.high,
        },
      ],
    };
  },
};

function votesCounted({ votes }: AnalysisInput): string {
  if (!votes) return m.analysis_no_votes();
  checkVotes(votes);
  const count = votes.votes.reduce((sum, vote) => sum + Math.abs(vote), 0);
  const said = { actors: votes.actors, items: votes.items, votes: whole(count) };
  return `${m.analysis_votes_counted(said)} ${m.analysis_self_selected()}`;
}

function noPositions(input: AnalysisInput, seed: number): Found {
  return {
    seed,
    reading: input.votes ? m.analysis_too_few_votes() : m.analysis_no_votes(),
    counted: votesCounted(input),
    numbers: [],
    measures: [],
  };
}
