import { countedSentence, whyNothing } from '../../analysis/panel/signedInput.ts';
import { decimal, percent, whole } from '../../analysis/panel/wording.ts';
import type { Summary } from '../../analysis/summary.ts';
import { m } from '../../messages/compiled/messages.js';
import { printable } from '../../model/issue.ts';

/** A summary whose camps are names of entities, with pairs of mixed evidence and {@link notesOf}. */
type Analysis = Omit<Summary, 'camps'> & {
  readonly camps: readonly (readonly string[])[];
  readonly mixedPairs: number;
  readonly notes: readonly string[];
};

/**
 * Statements that became no line: of no use to the projection, or about their own speakers; and those
 * whose number says more than its sign, which alone is counted.
 */
type Without = { readonly leftOut: number; readonly self: number; readonly sized: number };

/**
 * A summary for people: a line a figure, a line for each camp of more than one, what there is to be
 * said of figures that have no value, or one that says little, and how many statements are no line.
 */
export function analysisText(
  file: string,
  analysis: Analysis,
  { leftOut, self, sized }: Without,
): string {
  const { nodes, counted, seed, mixedPairs, notes } = analysis;
  const { positive, negative } = analysis.edges;
  const lines = [
    m.cli_analysed({ file, nodes: whole(nodes), ...shown(analysis.edges) }),
    ...(positive + negative > 0 ? figuresOf(analysis) : []),
    ...notes,
    // Of stated stances the sentence below tells it.
    ...(mixedPairs > counted.mixed ? [m.cli_analysed_mixed({ count: mixedPairs })] : []),
    countedSentence(nodes, counted),
    ...(sized > 0 ? [m.cli_analysed_sized({ count: sized })] : []),
    ...(leftOut > 0 ? [m.cli_analysed_left_out({ count: leftOut })] : []),
    ...(self > 0 ? [m.cli_analysed_self({ count: self })] : []),
    m.cli_analysed_seed({ seed }),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/**
 * A sentence on every figure that has no value, and on one that is no finding: nothing can be out of
 * balance where nobody opposes anybody.
 */
export function notesOf({
  nodes,
  counted,
  balanced,
}: Pick<Summary, 'nodes' | 'counted' | 'balanced'>): string[] {
  const nothing = whyNothing(nodes, counted, 'ties');
  if (nothing !== undefined) return [nothing];
  const oneSided = whyNothing(nodes, counted, 'negative') ?? whyNothing(nodes, counted, 'positive');
  return [
    ...(balanced === null ? [m.analysis_no_triangle()] : []),
    ...(oneSided === undefined ? [] : [oneSided]),
  ];
}

function figuresOf(summary: Analysis): string[] {
  const { triangles, balanced, edges, camps, modularity, stability } = summary;
  const { value, proven, lowerBound, score } = summary.frustration;
  const together = camps.filter(({ length }) => length > 1);
  return [
    ...(balanced === null
      ? []
      : [m.cli_analysed_triangles({ ...triangleNames(triangles), balanced: percent(balanced) })]),
    m.cli_analysed_frustration({
      value: whole(value),
      edges: whole(edges.positive + edges.negative),
      proof: proven
        ? m.analysis_proven()
        : m.analysis_gap({ least: whole(lowerBound), found: whole(value) }),
      score: decimal(score ?? 0),
    }),
    m.cli_analysed_camps({
      camps: whole(together.length),
      alone: whole(camps.length - together.length),
      modularity: decimal(modularity),
      stability: percent(stability ?? 0),
    }),
    ...together.map((names, camp) =>
      m.cli_analysed_camp({ camp: camp + 1, size: whole(names.length), names: names.join(', ') }),
    ),
  ];
}

function shown({ positive, negative, neutral }: Summary['edges']) {
  return {
    edges: whole(positive + negative + neutral),
    positive: whole(positive),
    negative: whole(negative),
    neutral: whole(neutral),
  };
}

function triangleNames(counts: Summary['triangles']) {
  return {
    allPositive: whole(counts['+++']),
    oneNegative: whole(counts['++-']),
    twoNegative: whole(counts['+--']),
    allNegative: whole(counts['---']),
  };
}
