import { countedSentence, whyNothing } from '../analysis/panel/signedInput.ts';
import { decimal, percent, whole } from '../analysis/panel/wording.ts';
import type { Summary } from '../analysis/summary.ts';
import { m } from '../messages/compiled/messages.js';
import { printable } from '../model/issue.ts';

/** A summary whose camps are ids of entities. */
type NamedSummary = Omit<Summary, 'camps'> & {
  readonly camps: readonly (readonly string[])[];
};

/**
 * A summary for people: a line a figure, a line for each camp of more than one, or why there is nothing to
 * compute; `selfStatements` are about their own speaker, so that they are no edge.
 */
export function analysisText(file: string, summary: NamedSummary, selfStatements: number): string {
  const { nodes, counted, seed } = summary;
  const onlySelf = nodes === 0 && selfStatements > 0;
  const nothing = onlySelf ? m.analysis_only_loops() : whyNothing(nodes, counted, 'ties');
  const figures = nothing === undefined ? figuresOf(summary) : [nothing];
  const lines = [
    m.cli_analysed({ file, nodes: whole(nodes), ...shown(summary.edges) }),
    ...figures,
    countedSentence(nodes, counted),
    m.cli_analysed_seed({ seed }),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function figuresOf(summary: NamedSummary): string[] {
  const { triangles, balanced, edges, camps, modularity, stability } = summary;
  const { value, proven, lowerBound, score } = summary.frustration;
  const together = camps.filter(({ length }) => length > 1);
  return [
    balanced === null
      ? m.analysis_no_triangle()
      : m.cli_analysed_triangles({ ...triangleNames(triangles), balanced: percent(balanced) }),
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
    ...together.map((ids, camp) =>
      m.cli_analysed_camp({ camp: camp + 1, size: whole(ids.length), ids: ids.join(', ') }),
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
