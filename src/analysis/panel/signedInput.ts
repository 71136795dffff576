import { componentsOf } from '../components.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Counted, SimpleGraph } from '../symmetrise.ts';
import type { AnalysisInput, Found, Parameter, StepOptions } from './analysis.ts';
import { simpleGraphOf } from './shared.ts';
import { whole } from './wording.ts';

/** How edges between two nodes become one: a parameter of every analysis of the graph. */
export const ruleParameter: Parameter = {
  kind: 'choice',
  id: 'rule',
  title: m.analysis_rule,
  choices: [
    { id: 'sum', title: m.analysis_rule_sum },
    { id: 'unmixed', title: m.analysis_rule_unmixed },
  ],
  usual: 'sum',
};

export const drawsParameter: Parameter = {
  kind: 'number',
  id: 'draws',
  title: m.analysis_draws,
  least: 0,
  most: 10_000,
  usual: 200,
};

/** What an analysis of the graph cannot do without. */
export type Need = 'ties' | 'positive' | 'negative';

/**
 * Runs `rest` on the simple graph of the input, or says in words why there is nothing to compute: no
 * node, one node, no tie, or none of the sign that the analysis is about.
 */
export function* onSimpleGraph(
  { edges }: AnalysisInput,
  options: StepOptions,
  need: Need,
  rest: (
    graph: SimpleGraph,
    counted: Counted,
  ) => Generator<number, Omit<Found, 'seed' | 'counted'>>,
): Generator<number, Found> {
  const rule = options.values.rule === 'unmixed' ? 'unmixed' : 'sum';
  const { graph, counted } = simpleGraphOf(edges, rule);
  const about = { seed: options.seed, counted: countedSentence(graph.n, counted) };
  const nothing = whyNothing(graph.n, counted, need);
  if (nothing !== undefined) return { ...about, reading: nothing, numbers: [], measures: [] };
  return { ...about, ...(yield* rest(graph, counted)) };
}

/** In words, why there is nothing to compute; `undefined` where there is something. */
export function whyNothing(n: number, counted: Counted, need: Need): string | undefined {
  const { positive, negative, loops, edges } = counted;
  if (n === 0) return m.analysis_no_node();
  if (n === 1) return m.analysis_one_node();
  if (positive + negative === 0) {
    if (counted.dropped > 0) return m.analysis_all_dropped();
    return edges > 0 && loops === edges ? m.analysis_only_loops() : m.analysis_no_tie();
  }
  if (need === 'negative' && negative === 0) {
    if (counted.mixed > 0) return m.analysis_no_negative_left();
    // Two who agree on as much as they are at odds over have a line of no weight.
    return counted.zero > 0 ? m.analysis_no_negative_tie() : m.analysis_no_negative();
  }
  if (need === 'positive' && positive === 0)
    return counted.mixed > 0 ? m.analysis_no_positive_left() : m.analysis_no_positive();
  return undefined;
}

/** A reading of two or more camps, with what is arbitrary about them: nothing ties the parts of a graph. */
export function readingOfCamps(reading: string, graph: SimpleGraph): string {
  return m.analysis_one_of_best({ reading, parts: componentsOf(graph).count });
}

/** What was counted and by which rule; what there is none of goes without saying. */
export function countedSentence(n: number, counted: Counted): string {
  const { rule, edges, loops, zero, mixed, dropped, positive, negative, isolated } = counted;
  const sentences = [
    m.analysis_counted({
      nodes: n,
      ties: positive + negative,
      positive: whole(positive),
      negative: whole(negative),
      edges: whole(edges),
    }),
    rule === 'sum' ? m.analysis_counted_sum() : m.analysis_counted_unmixed(),
  ];
  if (mixed > 0) sentences.push(m.analysis_counted_mixed({ count: mixed }));
  if (dropped > 0) sentences.push(m.analysis_counted_dropped({ count: dropped }));
  if (loops > 0) sentences.push(m.analysis_counted_loops({ count: loops }));
  if (zero > 0) sentences.push(m.analysis_counted_zero({ count: zero }));
  if (isolated > 0) sentences.push(m.analysis_counted_isolated({ count: isolated }));
  return sentences.join(' ');
}
