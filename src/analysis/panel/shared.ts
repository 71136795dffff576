import { findCamps, type CampOptions, type Camps } from '../camps/camps.ts';
import { edgesOf, symmetrise, type SimpleGraph, type SymmetrisationRule } from '../symmetrise.ts';
import type { AnalysisInput } from './analysis.ts';

type Symmetrised = ReturnType<typeof symmetrise>;

const symmetrised = new WeakMap<AnalysisInput['edges'], Map<SymmetrisationRule, Symmetrised>>();
const camps = new WeakMap<SimpleGraph, Map<string, Camps>>();

/** {@link symmetrise}, computed once for all analyses of the same edges. */
export function simpleGraphOf(
  edges: AnalysisInput['edges'],
  rule: SymmetrisationRule,
): Symmetrised {
  return kept(symmetrised, edges, rule, () => symmetrise(edges, rule));
}

/** {@link findCamps} of a simple graph, computed once for all analyses that ask alike. */
export function campsOf(graph: SimpleGraph, options: CampOptions): Camps {
  const { seed, starts, criterion = 'modularity', resolution = 1 } = options;
  const key = JSON.stringify([seed, starts, criterion, resolution]);
  return kept(camps, graph, key, () => findCamps(edgesOf(graph), options));
}

/** Beyond, a search for camps takes long enough to be noticed. */
const manyNodes = 1000;

/** From how many orders camps are searched where nobody says it. */
export function usualStarts({ n }: SimpleGraph): number {
  return n > manyNodes ? 3 : 20;
}

function kept<Subject extends object, Key, Value>(
  memory: WeakMap<Subject, Map<Key, Value>>,
  subject: Subject,
  key: Key,
  compute: () => Value,
): Value {
  const known = memory.get(subject) ?? new Map<Key, Value>();
  memory.set(subject, known);
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = compute()));
  return value;
}
