import { m } from '../messages/compiled/messages.js';
import type { Counting, ProjectionName } from '../model/view.ts';

/** What a number is, in words and as a formula; each is read when shown, in the language of the moment. */
export type Formula = {
  readonly name: () => string;
  readonly formula: () => string;
};

type Projected = Formula & {
  /** What is counted. */
  readonly counts: () => string;
};

/**
 * The formula of each projection. x(i,j,k) is the number of statements by actor i on concept j of
 * polarity k, R the range of polarities.
 */
export function projectionFormula(
  projection: ProjectionName,
  { aggregation }: Pick<Counting, 'aggregation'>,
): Projected {
  return projection === 'positions' ? positions[aggregation] : others[projection];
}

/** The formula of each norm: what the weight w of a projection is divided by. */
export const normFormulas: Readonly<Record<Counting['norm'], Formula>> = {
  none: { name: m.graph_norm_none, formula: m.graph_norm_none_formula },
  average: { name: m.graph_norm_average, formula: m.graph_norm_average_formula },
  jaccard: { name: m.graph_norm_jaccard, formula: m.graph_norm_jaccard_formula },
  cosine: { name: m.graph_norm_cosine, formula: m.graph_norm_cosine_formula },
  'dna-cosine': { name: m.graph_norm_dna_cosine, formula: m.graph_norm_dna_cosine_formula },
  activity: { name: m.graph_norm_activity, formula: m.graph_norm_activity_formula },
  prominence: { name: m.graph_norm_prominence, formula: m.graph_norm_prominence_formula },
};

const others: Readonly<Record<Exclude<ProjectionName, 'positions'>, Projected>> = {
  stances: {
    name: m.graph_projection_stances,
    formula: m.graph_projection_stances_formula,
    counts: m.graph_projection_stances_counts,
  },
  agreement: {
    name: m.graph_projection_agreement,
    formula: m.graph_projection_agreement_formula,
    counts: m.graph_projection_agreement_counts,
  },
  disagreement: {
    name: m.graph_projection_disagreement,
    formula: m.graph_projection_disagreement_formula,
    counts: m.graph_projection_disagreement_counts,
  },
  net: {
    name: m.graph_projection_net,
    formula: m.graph_projection_net_formula,
    counts: m.graph_projection_net_counts,
  },
};

const positions: Readonly<Record<Counting['aggregation'], Projected>> = {
  ignore: {
    name: m.graph_projection_positions,
    formula: m.graph_projection_positions_ignore_formula,
    counts: m.graph_projection_positions_ignore_counts,
  },
  subtract: {
    name: m.graph_projection_positions,
    formula: m.graph_projection_positions_subtract_formula,
    counts: m.graph_projection_positions_subtract_counts,
  },
  combine: {
    name: m.graph_projection_positions,
    formula: m.graph_projection_positions_combine_formula,
    counts: m.graph_projection_positions_combine_counts,
  },
};
